package bsdsockets.posix;

/**
 * The hop limit of an IPv6 datagram: IPV6_HOPLIMIT, ipv6(7). Received where IPV6_RECVHOPLIMIT is set; sent, it holds for
 * that message.
 *
 * @param hopLimit 0 to 255, or -1 for the default, to send (else EINVAL)
 */
public record CmsgIpv6Hoplimit(int hopLimit) implements Cmsg {
    @Override
    public int level() {
        return Constants.IPPROTO_IPV6;
    }

    @Override
    public int type() {
        return Constants.IPV6_HOPLIMIT;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Integer.BYTES).putInt(hopLimit).array();
    }
}
