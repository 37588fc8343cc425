package bsdsockets.posix;

/**
 * An option of TCP_REPAIR_OPTIONS: {@code struct tcp_repair_opt}, linux/tcp.h.
 *
 * @param code TCP's number of the option, as in 2 for the maximum segment
 * @param val its value
 */
public record TcpRepairOpt(int code, int val) {
    static final int SIZE = 2 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putInt(code).putInt(val).array();
    }
}
