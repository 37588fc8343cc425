package bsdsockets.posix;

import java.nio.ByteBuffer;

/**
 * What TCP_REPAIR_WINDOW takes: {@code struct tcp_repair_window}, linux/tcp.h. All numbers are unsigned.
 *
 * @param sndWl1 the segment that last moved the window
 * @param sndWnd the window of the other end
 * @param maxWindow the widest that it was
 * @param rcvWnd our window
 * @param rcvWup what it was counted from
 */
public record TcpRepairWindow(int sndWl1, int sndWnd, int maxWindow, int rcvWnd, int rcvWup) {
    static final int SIZE = 5 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE)
                .putInt(sndWl1)
                .putInt(sndWnd)
                .putInt(maxWindow)
                .putInt(rcvWnd)
                .putInt(rcvWup)
                .array();
    }

    static TcpRepairWindow ofBytes(byte[] struct) {
        ByteBuffer ints = NativeOrder.wrap(struct);
        return new TcpRepairWindow(ints.getInt(), ints.getInt(), ints.getInt(), ints.getInt(), ints.getInt());
    }
}
