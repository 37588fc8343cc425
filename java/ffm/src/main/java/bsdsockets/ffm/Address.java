package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An address that goes in: the bytes of its struct. */
record Address(MemorySegment memory, int length) {
    /** Eight more than any address has: what is too long stays too long, and the kernel refuses it. */
    private static final int LONGEST = Cell.STORAGE + 8;

    static Address of(Arena arena, byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST);
        MemorySegment memory = Memory.room(arena, LONGEST);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, length);
        return new Address(memory, length);
    }
}
