package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A time with nanoseconds: {@code struct timespec}, timespec(3).
 *
 * @param seconds whole seconds, since 1970 where it is a time of day
 * @param nanos nanoseconds, 0 to 999,999,999
 */
public record Timespec(long seconds, long nanos) {
    /** Size in bytes of the struct where a long has eight bytes. */
    static final int SIZE = 2 * Long.BYTES;

    /** The time of day that it stands for. */
    public Instant toInstant() {
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** Whether it is all zero, which is how the kernel says that it has no time. */
    public boolean isZero() {
        return seconds == 0 && nanos == 0;
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putLong(seconds).putLong(nanos).array();
    }

    /**
     * The struct read.
     *
     * @throws IllegalArgumentException for fewer or more than 16 bytes
     */
    public static Timespec ofBytes(byte[] struct) {
        if (struct.length != SIZE) {
            throw new IllegalArgumentException("a struct timespec has " + SIZE + " bytes, these are " + struct.length);
        }
        return at(NativeOrder.wrap(struct), 0);
    }

    /** The struct that starts there in bytes of the machine's order. */
    static Timespec at(ByteBuffer bytes, int start) {
        return new Timespec(bytes.getLong(start), bytes.getLong(start + Long.BYTES));
    }
}
