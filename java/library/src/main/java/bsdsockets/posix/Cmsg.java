package bsdsockets.posix;

/** A control message: {@code struct cmsghdr} and its data, cmsg(3). */
public sealed interface Cmsg
        permits CmsgRaw,
                CmsgRights,
                CmsgCredentials,
                CmsgTimestamp,
                CmsgTimestampns,
                CmsgTimestamping,
                CmsgRxqOvfl,
                CmsgIpPktinfo,
                CmsgIpTtl,
                CmsgIpTos,
                CmsgIpv6Pktinfo,
                CmsgIpv6Hoplimit,
                CmsgIpv6Tclass,
                CmsgUdpSegment,
                CmsgUdpGro,
                CmsgExtendedError,
                CmsgZerocopy {
    /** The level, as in {@link Constants#SOL_SOCKET}. */
    int level();

    /** The type, as in {@link Constants#SCM_RIGHTS}. */
    int type();

    /** The data, as C lays it out. A new array each time. */
    byte[] data();

    /** Passes descriptors over AF_UNIX: SCM_RIGHTS, unix(7). */
    static Cmsg rights(int... fds) {
        return new CmsgRights(fds);
    }

    /** Tells who sends, over AF_UNIX: SCM_CREDENTIALS, unix(7). */
    static Cmsg credentials(Ucred credentials) {
        return new CmsgCredentials(credentials);
    }

    /**
     * Sends an IPv4 datagram over an interface and from an address: IP_PKTINFO, ip(7).
     *
     * @param ifindex 0: the kernel chooses
     * @param specDst "0.0.0.0": the kernel chooses
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers
     */
    static Cmsg ipPktinfo(int ifindex, String specDst) {
        return new CmsgIpPktinfo(ifindex, specDst, "0.0.0.0");
    }

    /** Sends an IPv4 datagram with a time to live of 1 to 255: IP_TTL, ip(7). */
    static Cmsg ipTtl(int ttl) {
        return new CmsgIpTtl(ttl);
    }

    /** Sends an IPv4 datagram with a type of service of 0 to 255: IP_TOS, ip(7). */
    static Cmsg ipTos(int tos) {
        return new CmsgIpTos(tos);
    }

    /**
     * Sends an IPv6 datagram from an address and over an interface: IPV6_PKTINFO, RFC 3542.
     *
     * @param addr "::": the kernel chooses
     * @param ifindex 0: the kernel chooses
     * @throws IllegalArgumentException for text that is no IPv6 address in numbers
     */
    static Cmsg ipv6Pktinfo(String addr, int ifindex) {
        return new CmsgIpv6Pktinfo(addr, ifindex);
    }

    /** Sends an IPv6 datagram with a hop limit of 0 to 255, or -1 for the default: IPV6_HOPLIMIT, RFC 3542. */
    static Cmsg ipv6Hoplimit(int hopLimit) {
        return new CmsgIpv6Hoplimit(hopLimit);
    }

    /** Sends an IPv6 datagram with a traffic class of 0 to 255, or -1 for the default: IPV6_TCLASS, RFC 3542. */
    static Cmsg ipv6Tclass(int trafficClass) {
        return new CmsgIpv6Tclass(trafficClass);
    }

    /** Has the kernel cut what is sent into UDP datagrams of 1 to 65535 bytes: UDP_SEGMENT, udp(7). */
    static Cmsg udpSegment(int size) {
        return new CmsgUdpSegment(size);
    }

    /**
     * Any message. One whose level and type have a class of their own comes back as that class, where the data are just
     * what that class holds; every other one as {@link CmsgRaw}.
     */
    static Cmsg of(int level, int type, byte[] data) {
        return CmsgForms.of(level, type, data);
    }
}
