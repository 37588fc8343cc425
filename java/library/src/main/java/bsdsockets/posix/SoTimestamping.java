package bsdsockets.posix;

import java.nio.ByteBuffer;

/**
 * What SO_TIMESTAMPING takes: {@code struct so_timestamping}, linux/net_tstamp.h.
 *
 * @param flags SOF_TIMESTAMPING_ bits
 * @param bindPhc the PTP clock, where its bit is set; 0 for none
 */
public record SoTimestamping(int flags, int bindPhc) {
    static final int SIZE = 2 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putInt(flags).putInt(bindPhc).array();
    }

    static SoTimestamping ofBytes(byte[] struct) {
        ByteBuffer ints = NativeOrder.wrap(struct);
        return new SoTimestamping(ints.getInt(0), ints.getInt(Integer.BYTES));
    }
}
