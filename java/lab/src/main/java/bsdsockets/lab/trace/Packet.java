package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.ETH_P_IP;
import static bsdsockets.posix.Constants.ETH_P_IPV6;
import static bsdsockets.posix.Constants.IPPROTO_DSTOPTS;
import static bsdsockets.posix.Constants.IPPROTO_HOPOPTS;
import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.IPPROTO_ICMPV6;
import static bsdsockets.posix.Constants.IPPROTO_ROUTING;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * An IP packet, read as far as its headers go.
 *
 * @param protocol as in {@link bsdsockets.posix.Constants#IPPROTO_TCP}
 * @param source of ports 0 where the protocol has none, or where this is a later fragment
 * @param destination likewise
 * @param payload what is behind IP's headers
 */
public record Packet(int protocol, Endpoint source, Endpoint destination, ByteBuffer payload) {
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int UDP_HEADER = 8;
    private static final int ICMP_HEADER = 8;
    private static final Set<Integer> EXTENSIONS = Set.of(IPPROTO_HOPOPTS, IPPROTO_ROUTING, IPPROTO_DSTOPTS);

    /** Reads what an Ethernet frame of a type carries; empty where that is not IP, or too little to read. */
    static Optional<Packet> read(int type, ByteBuffer bytes) {
        if (type == ETH_P_IP) {
            return ipv4(bytes);
        }
        return type == ETH_P_IPV6 ? ipv6(bytes) : Optional.empty();
    }

    private static Optional<Packet> ipv4(ByteBuffer bytes) {
        int header = bytes.limit() < IPV4_HEADER ? 0 : (bytes.get(0) & 0xf) * 4;
        if (header < IPV4_HEADER || header > bytes.limit()) {
            return Optional.empty();
        }
        int end = Math.max(header, Math.min(bytes.limit(), bytes.getShort(2) & 0xffff));
        boolean first = (bytes.getShort(6) & 0x1fff) == 0;
        ByteBuffer payload = bytes.slice(header, end - header);
        return Optional.of(of(bytes.get(9) & 0xff, at(bytes, 12, 4), at(bytes, 16, 4), payload, first));
    }

    private static Optional<Packet> ipv6(ByteBuffer bytes) {
        if (bytes.limit() < IPV6_HEADER) {
            return Optional.empty();
        }
        int end = Math.min(bytes.limit(), IPV6_HEADER + (bytes.getShort(4) & 0xffff));
        int protocol = bytes.get(6) & 0xff;
        int start = IPV6_HEADER;
        while (EXTENSIONS.contains(protocol) && start + 8 <= end) {
            protocol = bytes.get(start) & 0xff;
            start += ((bytes.get(start + 1) & 0xff) + 1) * 8;
        }
        ByteBuffer payload = start > end ? ByteBuffer.allocate(0) : bytes.slice(start, end - start);
        return Optional.of(of(protocol, at(bytes, 8, 16), at(bytes, 24, 16), payload, true));
    }

    private static Packet of(int protocol, byte[] source, byte[] destination, ByteBuffer payload, boolean first) {
        boolean hasPorts = first && (protocol == IPPROTO_TCP || protocol == IPPROTO_UDP) && payload.limit() >= 4;
        int from = hasPorts ? payload.getShort(0) & 0xffff : 0;
        int to = hasPorts ? payload.getShort(2) & 0xffff : 0;
        return new Packet(protocol, Endpoint.of(source, from), Endpoint.of(destination, to), payload);
    }

    private static byte[] at(ByteBuffer bytes, int offset, int length) {
        byte[] part = new byte[length];
        bytes.get(offset, part);
        return part;
    }

    /** The segment of TCP; empty where it is none, or cut short. */
    public Optional<TcpSegment> tcp() {
        boolean whole = protocol == IPPROTO_TCP && source.port() > 0 && payload.limit() >= TcpSegment.HEADER;
        return whole ? Optional.of(TcpSegment.read(payload)) : Optional.empty();
    }

    /** How many bytes a datagram of UDP carries; -1 where it is none. */
    public int datagramLength() {
        return protocol == IPPROTO_UDP && source.port() > 0 && payload.limit() >= UDP_HEADER
                ? (payload.getShort(4) & 0xffff) - UDP_HEADER
                : -1;
    }

    boolean isIcmp() {
        return (protocol == IPPROTO_ICMP || protocol == IPPROTO_ICMPV6) && payload.limit() >= ICMP_HEADER;
    }

    /** The type of an ICMP message, and its code. */
    int icmpType() {
        return payload.get(0) & 0xff;
    }

    int icmpCode() {
        return payload.get(1) & 0xff;
    }

    /** The packet that an ICMP message says was not delivered; empty where it says no such thing. */
    Optional<Packet> undelivered() {
        if (!isIcmp()) {
            return Optional.empty();
        }
        ByteBuffer inner = payload.slice(ICMP_HEADER, payload.limit() - ICMP_HEADER);
        if (protocol == IPPROTO_ICMP) {
            return Set.of(3, 11, 12).contains(icmpType()) ? ipv4(inner) : Optional.empty();
        }
        return icmpType() >= 1 && icmpType() <= 4 ? ipv6(inner) : Optional.empty();
    }
}
