package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A socket filter: what {@code struct sock_fprog} points to. It gives the number of bytes of a packet that the socket
 * keeps, 0 to drop it; of SO_ATTACH_REUSEPORT_CBPF, the number of the socket that gets it.
 *
 * @param filter the instructions, at most 65,535; the kernel takes 4,096
 */
public record SockFprog(List<SockFilter> filter) {
    /** The most that the kernel keeps: BPF_MAXINSNS. */
    static final int MOST = 4_096;

    private static final int MOST_IN_STRUCT = 0xffff;

    /**
     * A program.
     *
     * @throws IllegalArgumentException for more instructions than the struct can count
     */
    public SockFprog {
        filter = List.copyOf(filter);
        if (filter.size() > MOST_IN_STRUCT) {
            throw new IllegalArgumentException("more than " + MOST_IN_STRUCT + " instructions: " + filter.size());
        }
    }

    /** A program of these instructions. */
    public static SockFprog of(SockFilter... filter) {
        return new SockFprog(List.of(filter));
    }

    /** The instructions, one {@code struct sock_filter} after the other. */
    byte[] instructions() {
        ByteBuffer bytes = NativeOrder.allocate(filter.size() * SockFilter.SIZE);
        for (SockFilter each : filter) {
            bytes.putShort((short) each.code()).put((byte) each.jt()).put((byte) each.jf());
            bytes.putInt(each.k());
        }
        return NativeOrder.bytes(bytes);
    }

    static SockFprog ofInstructions(byte[] instructions, int count) {
        ByteBuffer bytes = NativeOrder.wrap(instructions);
        List<SockFilter> filter = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int code = Short.toUnsignedInt(bytes.getShort());
            int jt = Byte.toUnsignedInt(bytes.get());
            int jf = Byte.toUnsignedInt(bytes.get());
            filter.add(new SockFilter(code, jt, jf, bytes.getInt()));
        }
        return new SockFprog(filter);
    }
}
