package bsdsockets.posix;

/**
 * The time to live of an IPv4 datagram: IP_TTL, ip(7). Received where IP_RECVTTL is set; sent, it holds for that message.
 *
 * @param ttl 1 to 255 to send (else EINVAL)
 */
public record CmsgIpTtl(int ttl) implements Cmsg {
    @Override
    public int level() {
        return Constants.IPPROTO_IP;
    }

    @Override
    public int type() {
        return Constants.IP_TTL;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Integer.BYTES).putInt(ttl).array();
    }
}
