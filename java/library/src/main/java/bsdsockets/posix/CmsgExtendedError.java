package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * What went wrong with a message sent before, and who said so: {@code struct sock_extended_err}, ip(7). Received with
 * MSG_ERRQUEUE as IP_RECVERR or IPV6_RECVERR where that option is set, and as PACKET_TX_TIMESTAMP.
 */
public final class CmsgExtendedError implements Cmsg {
    static final int SIZE = 16;

    private static final int ORIGIN = 4;
    private static final int TYPE = 5;
    private static final int CODE = 6;
    private static final int INFO = 8;
    private static final int DATA = 12;

    private final int level;
    private final int type;
    private final byte[] data;

    private CmsgExtendedError(int level, int type, byte[] data) {
        this.level = level;
        this.type = type;
        this.data = data.clone();
    }

    /** Whether a message of that level and type is an extended error. */
    static boolean is(int level, int type) {
        return (level == Constants.IPPROTO_IP && type == Constants.IP_RECVERR)
                || (level == Constants.IPPROTO_IPV6 && type == Constants.IPV6_RECVERR)
                || (level == Constants.SOL_PACKET && type == Constants.PACKET_TX_TIMESTAMP);
    }

    /** The completion of a MSG_ZEROCOPY where it is one. */
    static Cmsg parse(int level, int type, byte[] data) {
        CmsgExtendedError error = new CmsgExtendedError(level, type, data);
        Cmsg completion = CmsgZerocopy.of(error);
        return Arrays.equals(completion.data(), data) ? completion : error;
    }

    /** The errno, as in {@link Constants#ECONNREFUSED}; 0 where it tells of no error. */
    public int errno() {
        return struct().getInt(0);
    }

    /** Who made it, as in {@link Constants#SO_EE_ORIGIN_ICMP}. */
    public int origin() {
        return Byte.toUnsignedInt(data[ORIGIN]);
    }

    /** {@code ee_type}: of ICMP its type. */
    public int eeType() {
        return Byte.toUnsignedInt(data[TYPE]);
    }

    /** {@code ee_code}: of ICMP its code. */
    public int eeCode() {
        return Byte.toUnsignedInt(data[CODE]);
    }

    /** {@code ee_info}: of EMSGSIZE the path's MTU. */
    public int eeInfo() {
        return struct().getInt(INFO);
    }

    /** {@code ee_data}. */
    public int eeData() {
        return struct().getInt(DATA);
    }

    /** The host that reported it, SO_EE_OFFENDER; null where none did. */
    public Sockaddr offender() {
        return NativeOrder.isZero(data, SIZE, data.length)
                ? null
                : Sockaddr.ofBytes(Arrays.copyOfRange(data, SIZE, data.length));
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    private ByteBuffer struct() {
        return NativeOrder.wrap(data);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CmsgExtendedError that
                && level == that.level
                && type == that.type
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, type, Arrays.hashCode(data));
    }

    /** For example {@code CmsgExtendedError[ECONNREFUSED, SO_EE_ORIGIN_ICMP, 3, 3, 127.0.0.1:0]}. */
    @Override
    public String toString() {
        return "CmsgExtendedError[" + Constants.nameOf("E", errno()) + ", "
                + Constants.nameOf("SO_EE_ORIGIN_", origin()) + ", " + eeType() + ", " + eeCode() + ", " + offender()
                + "]";
    }
}
