package bsdsockets.posix;

/**
 * The type of service of an IPv4 datagram: IP_TOS, ip(7), one byte. Received where IP_RECVTOS is set; sent, it holds for
 * that message.
 *
 * @param tos 0 to 255; the two lowest bits are ECN's
 */
public record CmsgIpTos(int tos) implements Cmsg {
    @Override
    public int level() {
        return Constants.IPPROTO_IP;
    }

    @Override
    public int type() {
        return Constants.IP_TOS;
    }

    @Override
    public byte[] data() {
        return new byte[] {(byte) tos};
    }
}
