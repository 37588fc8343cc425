package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Syscalls;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.LongUnaryOperator;

/** recv on a non-blocking socket to which nothing was sent: the cheapest call, so that what is around it shows. */
final class EmptySocket {
    private static final int SIZE = 64;

    private EmptySocket() {}

    static Contender ours(int fd) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        return new Contender("Syscalls.recv", times -> {
            long nothing = 0;
            for (long i = 0; i < times; i++) {
                if (Syscalls.recv(fd, buffer, 0) == -Constants.EAGAIN) {
                    nothing++;
                }
            }
            requireAll(times, nothing);
        });
    }

    static Contender throughGlibc(int fd) {
        return new Contender("C through glibc", times -> requireAll(times, CLoops.recvEagain(fd, times)));
    }

    static Contender foreign(int fd) {
        LongUnaryOperator loop = Foreign.recvEagain(fd, SIZE);
        return new Contender(Foreign.NAME, times -> requireAll(times, loop.applyAsLong(times)));
    }

    /** The channel is non-blocking. */
    static Contender nio(SocketChannel channel) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        return new Contender("NIO SocketChannel.read", times -> {
            long nothing = 0;
            for (long i = 0; i < times; i++) {
                if (channel.read(buffer) == 0) {
                    nothing++;
                }
            }
            requireAll(times, nothing);
        });
    }

    private static void requireAll(long times, long nothing) {
        if (nothing != times) {
            throw new IllegalStateException(times - nothing + " of " + times + " calls found something");
        }
    }
}
