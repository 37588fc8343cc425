package bsdsockets.fault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Room between canaries: whatever a call writes outside of what it was given is found. */
final class GuardedBuffer {
    private static final byte CANARY = (byte) 0xa5;

    private final ByteBuffer whole;
    private final byte[] expected;
    private final int off;
    private final int len;

    /** Room for {@code len} bytes from {@code off} on, of an array, of a slice of one, or outside the heap. */
    GuardedBuffer(Random random, int capacity, int off, int len) {
        whole = random.nextBoolean() ? ByteBuffer.allocate(capacity) : ByteBuffer.allocateDirect(capacity);
        expected = new byte[capacity];
        Arrays.fill(expected, CANARY);
        whole.put(0, expected);
        this.off = off;
        this.len = len;
    }

    /** A view of the room only; a call may move its position, and no other's. */
    ByteBuffer buffer(Random random) {
        return random.nextBoolean() ? whole.duplicate().limit(off + len).position(off) : whole.slice(off, len);
    }

    /** The array, or null where the memory is outside the heap. */
    byte[] array() {
        return whole.hasArray() ? whole.array() : null;
    }

    /** What was moved may have changed, nothing else. */
    void check(int moved) {
        for (int i = 0; i < expected.length; i++) {
            boolean mayChange = i >= off && i < off + Math.min(moved, len);
            if (!mayChange && whole.get(i) != CANARY) {
                throw new AssertionError("byte " + i + " of " + expected.length + " was written; the call had " + len
                        + " from " + off + ", and moved " + moved);
            }
        }
    }
}
