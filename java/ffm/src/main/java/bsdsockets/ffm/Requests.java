package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfInt;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/** ioctl, and what libc makes of it. */
public final class Requests {
    public interface Ioctl {
        int call(int fd, long request, MemorySegment argument);
    }

    public static final OfInt SOCKATMARK = Libc.failing("sockatmark", OfInt.class);

    private static final Ioctl IOCTL = Libc.failing("ioctl", Ioctl.class, Linker.Option.firstVariadicArg(2));

    private Requests() {}

    public static int ioctl(int fd, int request, byte[] argument) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.copy(arena, argument);
            int result = IOCTL.call(fd, Integer.toUnsignedLong(request), memory);
            if (result >= 0) {
                Memory.give(memory, argument, 0, argument.length);
            }
            return result;
        }
    }
}
