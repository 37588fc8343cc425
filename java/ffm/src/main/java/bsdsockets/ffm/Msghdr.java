package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A {@code struct msghdr}, in memory that somebody else has. */
record Msghdr(MemorySegment memory) {
    static final int SIZE = 56;

    private static final int NAME = 0;
    private static final int NAMELEN = 8;
    private static final int IOV = 16;
    private static final int IOVLEN = 24;
    private static final int CONTROL = 32;
    private static final int CONTROLLEN = 40;
    private static final int FLAGS = 48;

    static Msghdr in(Arena arena) {
        return new Msghdr(Memory.room(arena, SIZE));
    }

    /** Makes it anew of a name, pieces and control messages; flags are the kernel's to write. */
    Msghdr fill(MemorySegment name, int nameLength, MemorySegment iov, long pieces, MemorySegment control, int length) {
        memory.asSlice(0, SIZE).fill((byte) 0);
        memory.set(ValueLayout.ADDRESS, NAME, name);
        memory.set(ValueLayout.JAVA_INT, NAMELEN, nameLength);
        memory.set(ValueLayout.ADDRESS, IOV, iov);
        memory.set(ValueLayout.JAVA_LONG, IOVLEN, pieces);
        memory.set(ValueLayout.ADDRESS, CONTROL, control);
        memory.set(ValueLayout.JAVA_LONG, CONTROLLEN, length);
        return this;
    }

    int nameLength() {
        return memory.get(ValueLayout.JAVA_INT, NAMELEN);
    }

    int controlLength() {
        return (int) memory.get(ValueLayout.JAVA_LONG, CONTROLLEN);
    }

    int flags() {
        return memory.get(ValueLayout.JAVA_INT, FLAGS);
    }
}
