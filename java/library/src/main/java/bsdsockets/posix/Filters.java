package bsdsockets.posix;

import bsdsockets.internal.Native;

/** Programs of sockets: what an option takes as the address of {@code struct sock_filter}s. */
final class Filters {
    private Filters() {}

    static SockFprog get(int fd, int level, int name) throws ErrnoException {
        byte[] instructions = new byte[SockFprog.MOST * SockFilter.SIZE];
        int count = Native.getsockoptFprog(fd, level, name, instructions);
        return SockFprog.ofInstructions(instructions, checked(count, "getsockopt", fd, level, name));
    }

    static void set(int fd, int level, int name, SockFprog program) throws ErrnoException {
        int result = Native.setsockoptFprog(fd, level, name, program.instructions());
        checked(result, "setsockopt", fd, level, name);
    }

    private static int checked(int result, String call, int fd, int level, int name) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result, call, fd + ", " + Options.nameOf(level, name));
        }
        return result;
    }
}
