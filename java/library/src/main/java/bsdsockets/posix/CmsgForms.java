package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Finds the class of a control message. A form is taken only where it gives back the very bytes: nothing is lost. */
final class CmsgForms {
    private CmsgForms() {}

    static Cmsg of(int level, int type, byte[] data) {
        Cmsg typed = typed(level, type, data);
        return typed != null && Arrays.equals(typed.data(), data) ? typed : new CmsgRaw(level, type, data);
    }

    private static Cmsg typed(int level, int type, byte[] data) {
        if (CmsgExtendedError.is(level, type)) {
            return data.length < CmsgExtendedError.SIZE ? null : CmsgExtendedError.parse(level, type, data);
        }
        if (level == Constants.SOL_SOCKET) {
            return ofSocket(type, data);
        }
        if (level == Constants.IPPROTO_IP) {
            return ofIp(type, data);
        }
        if (level == Constants.IPPROTO_IPV6) {
            return ofIpv6(type, data);
        }
        return level == Constants.SOL_UDP ? ofUdp(type, data) : null;
    }

    private static Cmsg ofSocket(int type, byte[] data) {
        if (type == Constants.SCM_RIGHTS) {
            return CmsgRights.parse(data);
        }
        if (type == Constants.SCM_CREDENTIALS && data.length == Ucred.SIZE) {
            return new CmsgCredentials(Ucred.ofBytes(data));
        }
        if (type == Constants.SCM_TIMESTAMP && data.length == 2 * Long.BYTES) {
            return new CmsgTimestamp(Timeval.ofBytes(data));
        }
        if (type == Constants.SCM_TIMESTAMPNS && data.length == Timespec.SIZE) {
            return new CmsgTimestampns(Timespec.ofBytes(data));
        }
        if (type == Constants.SCM_TIMESTAMPING && data.length == CmsgTimestamping.SIZE) {
            return CmsgTimestamping.parse(data);
        }
        return type == Constants.SO_RXQ_OVFL && isInt(data)
                ? new CmsgRxqOvfl(Integer.toUnsignedLong(number(data)))
                : null;
    }

    private static Cmsg ofIp(int type, byte[] data) {
        if (type == Constants.IP_PKTINFO && data.length == CmsgIpPktinfo.SIZE) {
            return CmsgIpPktinfo.parse(data);
        }
        if (type == Constants.IP_TTL && isInt(data)) {
            return new CmsgIpTtl(number(data));
        }
        return type == Constants.IP_TOS && data.length == 1 ? new CmsgIpTos(Byte.toUnsignedInt(data[0])) : null;
    }

    private static Cmsg ofIpv6(int type, byte[] data) {
        if (type == Constants.IPV6_PKTINFO && data.length == CmsgIpv6Pktinfo.SIZE) {
            return CmsgIpv6Pktinfo.parse(data);
        }
        if (type == Constants.IPV6_HOPLIMIT && isInt(data)) {
            return new CmsgIpv6Hoplimit(number(data));
        }
        return type == Constants.IPV6_TCLASS && isInt(data) ? new CmsgIpv6Tclass(number(data)) : null;
    }

    private static Cmsg ofUdp(int type, byte[] data) {
        if (type == Constants.UDP_SEGMENT && data.length == Short.BYTES) {
            return new CmsgUdpSegment(Short.toUnsignedInt(bytes(data).getShort()));
        }
        return type == Constants.UDP_GRO && isInt(data) ? new CmsgUdpGro(number(data)) : null;
    }

    private static boolean isInt(byte[] data) {
        return data.length == Integer.BYTES;
    }

    private static int number(byte[] data) {
        return bytes(data).getInt();
    }

    private static ByteBuffer bytes(byte[] data) {
        return NativeOrder.wrap(data);
    }
}
