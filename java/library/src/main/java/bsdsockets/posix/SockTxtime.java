package bsdsockets.posix;

import java.nio.ByteBuffer;

/**
 * What SO_TXTIME takes: {@code struct sock_txtime}, linux/net_tstamp.h.
 *
 * @param clockid the clock that SCM_TXTIME counts by, as in 1 for CLOCK_MONOTONIC
 * @param flags SOF_TXTIME_ bits
 */
public record SockTxtime(int clockid, int flags) {
    static final int SIZE = 2 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putInt(clockid).putInt(flags).array();
    }

    static SockTxtime ofBytes(byte[] struct) {
        ByteBuffer ints = NativeOrder.wrap(struct);
        return new SockTxtime(ints.getInt(0), ints.getInt(Integer.BYTES));
    }
}
