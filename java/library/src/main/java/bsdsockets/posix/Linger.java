package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What SO_LINGER takes: {@code struct linger}, socket(7).
 *
 * @param onoff whether close waits for data not yet sent
 * @param seconds how long; 0 drops the data and resets the connection
 */
public record Linger(boolean onoff, int seconds) {
    static final int SIZE = 2 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.nativeOrder())
                .putInt(onoff ? 1 : 0)
                .putInt(seconds)
                .array();
    }

    /** The struct read. */
    public static Linger ofBytes(byte[] struct) {
        ByteBuffer ints = ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
        return new Linger(ints.getInt() != 0, ints.getInt());
    }
}
