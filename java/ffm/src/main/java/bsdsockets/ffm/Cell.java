package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** An address that comes out: a {@code struct sockaddr_storage}, then the {@code socklen_t} that the kernel writes. */
record Cell(MemorySegment memory) {
    /** Size of {@code struct sockaddr_storage}. */
    static final int STORAGE = 128;

    static final int SIZE = STORAGE + Integer.BYTES;

    /** A new one, empty, with room for every address. */
    static Cell empty(Arena arena) {
        Cell cell = new Cell(Memory.room(arena, SIZE));
        cell.setLength(STORAGE);
        return cell;
    }

    /** The one in a direct buffer. */
    static Cell of(ByteBuffer buffer) {
        return new Cell(Memory.of(buffer));
    }

    MemorySegment length() {
        return memory.asSlice(STORAGE, Integer.BYTES);
    }

    int lengthValue() {
        return memory.get(ValueLayout.JAVA_INT_UNALIGNED, STORAGE);
    }

    void setLength(int length) {
        memory.set(ValueLayout.JAVA_INT_UNALIGNED, STORAGE, length);
    }

    /** Hands it to Java where the call succeeded. */
    int given(int result, byte[] bytes) {
        if (result >= 0) {
            Memory.give(memory, bytes, 0, SIZE);
        }
        return result;
    }
}
