package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/**
 * What SO_RCVTIMEO and SO_SNDTIMEO take: {@code struct timeval}, socket(7).
 *
 * @param seconds whole seconds
 * @param micros microseconds, 0 to 999,999
 */
public record Timeval(long seconds, long micros) {
    static final int SIZE = 2 * Long.BYTES;

    /** The time as C has it, cut to microseconds. */
    public static Timeval of(Duration time) {
        return new Timeval(time.getSeconds(), time.getNano() / 1_000);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.nativeOrder())
                .putLong(seconds)
                .putLong(micros)
                .array();
    }

    /** The struct read. */
    public static Timeval ofBytes(byte[] struct) {
        ByteBuffer longs = ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
        return new Timeval(longs.getLong(), longs.getLong());
    }
}
