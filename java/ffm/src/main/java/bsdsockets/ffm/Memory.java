package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** Bytes from arrays and buffers as C takes them, and back. */
final class Memory {
    private Memory() {}

    /** Room for a number of bytes, all 0; never none, so that its address is never NULL. */
    static MemorySegment room(Arena arena, long size) {
        return arena.allocate(Math.max(1, size), Long.BYTES);
    }

    /** A copy of an array's bytes. */
    static MemorySegment copy(Arena arena, byte[] bytes) {
        return copy(arena, bytes, 0, bytes.length);
    }

    static MemorySegment copy(Arena arena, byte[] bytes, int off, int len) {
        MemorySegment memory = room(arena, len);
        MemorySegment.copy(bytes, off, memory, ValueLayout.JAVA_BYTE, 0, len);
        return memory;
    }

    /** A copy of an array that holds text, with a NUL behind it; NULL for null. */
    static MemorySegment text(Arena arena, byte[] bytes) {
        if (bytes == null) {
            return MemorySegment.NULL;
        }
        MemorySegment memory = room(arena, bytes.length + 1L);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return memory;
    }

    /** Writes the first bytes of memory into an array. */
    static void give(MemorySegment memory, byte[] to, int off, int len) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, to, off, len);
    }

    /** Writes all text of memory up to its NUL into an array, and returns the length. */
    static int giveText(MemorySegment memory, byte[] to) {
        int length = 0;
        while (length < memory.byteSize() && memory.get(ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        give(memory, to, 0, length);
        return length;
    }

    /** All memory of a direct buffer, wherever its position is. */
    static MemorySegment of(ByteBuffer buffer) {
        return MemorySegment.ofBuffer(buffer.duplicate().clear());
    }

    /** A direct buffer's memory from an index. */
    static MemorySegment of(ByteBuffer buffer, int off) {
        return of(buffer).asSlice(off);
    }
}
