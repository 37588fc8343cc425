package bsdsockets.backend;

import java.util.Arrays;

/** How much to receive. */
public final class Sizes {
    private Sizes() {}

    public static int checked(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a negative size: " + size);
        }
        return size;
    }

    /** What was received; the count may be above what there is room for (MSG_TRUNC). */
    public static byte[] cut(byte[] room, int count) {
        return count >= room.length ? room : Arrays.copyOf(room, count);
    }
}
