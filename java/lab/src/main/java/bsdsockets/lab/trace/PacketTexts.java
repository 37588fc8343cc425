package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.IPPROTO_ICMPV6;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;

import bsdsockets.lab.trace.TcpConversation.Told;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packets as people tell them, in the order in which they were sent. */
final class PacketTexts {
    private static final InetAddress LOOPBACK = Endpoint.of("127.0.0.1", 0).address();
    private static final int ICMP_UNREACHABLE = 3;
    private static final int ICMPV6_UNREACHABLE = 1;

    /** The codes of unreachable, of ICMP and of ICMPv6: RFC 792, RFC 4443. */
    private static final Map<Integer, String> CODES = Map.of(0, "net", 1, "host", 2, "protocol", 3, "port");

    private static final Map<Integer, String> CODES_V6 =
            Map.of(0, "route", 1, "prohibited address", 2, "scope of the", 3, "address", 4, "port");
    private static final Map<Integer, String> ECHOES =
            Map.of(8, "echo request", 0, "echo reply", 128, "echo request", 129, "echo reply");

    private final Map<Set<Endpoint>, TcpConversation> conversations = new HashMap<>();

    /** As in "TCP 41440 > 8888 SYN seq=0 win=65495 MSS=65495 SACK TS WS=7 [41440 SYN_SENT]". */
    SentPacket told(long nanos, Packet packet) {
        String ends = name(packet.protocol()) + " " + between(packet);
        Optional<TcpSegment> segment = packet.tcp();
        if (segment.isPresent()) {
            return tcp(nanos, packet, ends, segment.get());
        }
        String rest = packet.datagramLength() >= 0 ? "len=" + packet.datagramLength() : icmp(packet);
        return new SentPacket(nanos, packet, List.of(), -1, -1, List.of(), (ends + " " + rest).strip());
    }

    private SentPacket tcp(long nanos, Packet packet, String ends, TcpSegment segment) {
        // ends that are one and the same: a socket connected to itself
        Set<Endpoint> both = packet.source().equals(packet.destination())
                ? Set.of(packet.source())
                : Set.of(packet.source(), packet.destination());
        Told told = conversations
                .computeIfAbsent(both, any -> new TcpConversation())
                .next(packet.source(), packet.destination(), segment);
        List<String> words = new ArrayList<>(List.of(ends, String.join(", ", segment.flagNames())));
        words.add("seq=" + told.seq());
        if (segment.isAck()) {
            words.add("ack=" + told.ack());
        }
        words.add("win=" + segment.window());
        if (segment.length() > 0) {
            words.add("len=" + segment.length());
        }
        if (!segment.options().isEmpty()) {
            words.add(segment.options());
        }
        if (!told.states().isEmpty()) {
            words.add("[" + String.join(", ", told.states()) + "]");
        }
        return new SentPacket(
                nanos, packet, segment.flagNames(), told.seq(), told.ack(), told.states(), String.join(" ", words));
    }

    private static String name(int protocol) {
        if (protocol == IPPROTO_TCP) {
            return "TCP";
        }
        if (protocol == IPPROTO_UDP) {
            return "UDP";
        }
        if (protocol == IPPROTO_ICMP) {
            return "ICMP";
        }
        return protocol == IPPROTO_ICMPV6 ? "ICMPv6" : "IP protocol " + protocol;
    }

    /** The ports alone where both are of 127.0.0.1, as they nearly always are. */
    private static String between(Packet packet) {
        Endpoint source = packet.source();
        Endpoint destination = packet.destination();
        boolean plain = source.port() > 0
                && source.address().equals(LOOPBACK)
                && destination.address().equals(LOOPBACK);
        return plain ? source.port() + " > " + destination.port() : source + " > " + destination;
    }

    private static String icmp(Packet packet) {
        if (!packet.isIcmp()) {
            return "";
        }
        boolean six = packet.protocol() == IPPROTO_ICMPV6;
        int type = packet.icmpType();
        String said = "type " + type + " code " + packet.icmpCode();
        if (type == (six ? ICMPV6_UNREACHABLE : ICMP_UNREACHABLE)) {
            String what = (six ? CODES_V6 : CODES).get(packet.icmpCode());
            said = what == null ? said : what + " unreachable";
        } else if (six == type >= 128) {
            said = ECHOES.getOrDefault(type, said);
        }
        String of = packet.undelivered()
                .map(inner -> " (" + name(inner.protocol()) + " " + between(inner) + ")")
                .orElse("");
        return said + of;
    }
}
