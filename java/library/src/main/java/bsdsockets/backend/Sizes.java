package bsdsockets.backend;

import java.util.Arrays;

/** How much was received. */
public final class Sizes {
    private Sizes() {}

    /** What was received; the count may be above what there is room for (MSG_TRUNC). */
    public static byte[] cut(byte[] room, int count) {
        return count >= room.length ? room : Arrays.copyOf(room, count);
    }
}
