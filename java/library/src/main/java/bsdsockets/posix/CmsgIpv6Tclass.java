package bsdsockets.posix;

/**
 * The traffic class of an IPv6 datagram: IPV6_TCLASS, RFC 3542. Received where IPV6_RECVTCLASS is set; sent, it holds for
 * that message.
 *
 * @param trafficClass 0 to 255, or -1 for the default, to send (else EINVAL)
 */
public record CmsgIpv6Tclass(int trafficClass) implements Cmsg {
    @Override
    public int level() {
        return Constants.IPPROTO_IPV6;
    }

    @Override
    public int type() {
        return Constants.IPV6_TCLASS;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Integer.BYTES).putInt(trafficClass).array();
    }
}
