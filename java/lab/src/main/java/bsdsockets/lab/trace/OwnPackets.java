package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_TCP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the packets that were captured are a side's: those from and to its sockets, and those that its calls sent. */
final class OwnPackets {
    private final List<OwnSocket> sockets;
    private final List<Target> targets;

    /** Connections of TCP by their two ends: whether the one that a SYN began last is the side's. */
    private final Map<Set<Endpoint>, Boolean> connections = new HashMap<>();

    /**
     * Chooses for a side.
     *
     * @param sockets those that it is known to have had
     * @param targets where its calls sent something: what sent that is a socket of its, too
     */
    OwnPackets(List<OwnSocket> sockets, List<Target> targets) {
        this.sockets = new ArrayList<>(sockets);
        this.targets = List.copyOf(targets);
    }

    /** Those of its own, of all that were captured, in the order in which they were sent. */
    List<Frame> of(List<Frame> captured) {
        List<Frame> own = new ArrayList<>();
        for (Frame frame : captured) {
            Optional<Packet> packet = frame.packet();
            if (packet.isPresent() && isOwn(frame.nanos(), packet.get())) {
                own.add(frame);
            }
        }
        return own;
    }

    private boolean isOwn(long nanos, Packet packet) {
        Optional<Packet> undelivered = packet.undelivered();
        if (undelivered.isPresent()) {
            return isOwn(nanos, undelivered.get());
        }
        return packet.protocol() == IPPROTO_TCP ? isOwnSegment(nanos, packet) : isOwnDatagram(nanos, packet);
    }

    /** A connection is the side's where its SYN is; then so are its last segments, long after all was closed. */
    private boolean isOwnSegment(long nanos, Packet packet) {
        Set<Endpoint> ends = ends(packet.source(), packet.destination());
        boolean begins = packet.tcp()
                .filter(segment -> segment.isSyn() && !segment.isAck())
                .isPresent();
        if (begins) {
            connections.put(ends, isOwnOpening(nanos, packet));
        }
        return connections.computeIfAbsent(ends, both -> isConnected(nanos, both));
    }

    private boolean isOwnOpening(long nanos, Packet packet) {
        return isSentByCall(nanos, packet)
                || isConnected(nanos, ends(packet.source(), packet.destination()))
                || sockets.stream()
                        .filter(socket -> !socket.isConnected() && socket.lives(nanos))
                        .anyMatch(socket -> socket.has(IPPROTO_TCP, packet.source())
                                || socket.has(IPPROTO_TCP, packet.destination()));
    }

    private boolean isConnected(long nanos, Set<Endpoint> ends) {
        return sockets.stream()
                .filter(socket -> socket.protocol() == IPPROTO_TCP && socket.isConnected() && socket.lives(nanos))
                .anyMatch(socket -> ends(socket.local(), socket.remote()).equals(ends));
    }

    private boolean isOwnDatagram(long nanos, Packet packet) {
        boolean known = sockets.stream()
                .filter(socket -> socket.lives(nanos))
                .anyMatch(socket -> socket.has(packet.protocol(), packet.source())
                        || socket.has(packet.protocol(), packet.destination()));
        if (!known && isSentByCall(nanos, packet)) {
            sockets.add(sender(nanos, packet));
            return true;
        }
        return known;
    }

    private boolean isSentByCall(long nanos, Packet packet) {
        return targets.stream().anyMatch(target -> target.isOf(nanos, packet.protocol(), packet.destination()));
    }

    /** The socket that sent it: it lives as long as the calls on it say, if any does. */
    private OwnSocket sender(long nanos, Packet packet) {
        long to = sockets.stream()
                .filter(socket -> socket.has(packet.protocol(), packet.source()) && socket.to() >= nanos)
                .mapToLong(OwnSocket::to)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return new OwnSocket(packet.protocol(), packet.source(), packet.destination(), nanos, to);
    }

    /** One and the same where a socket is connected to itself. */
    private static Set<Endpoint> ends(Endpoint one, Endpoint other) {
        Set<Endpoint> both = new HashSet<>();
        both.add(one);
        both.add(other);
        return both;
    }

    /** The states of the side's sockets, of all that were seen; known once its packets are. */
    List<StateChange> states(List<StateChange> seen) {
        List<StateChange> own = new ArrayList<>();
        Set<List<Endpoint>> shown = new HashSet<>();
        for (StateChange change : seen) {
            List<Endpoint> socket = List.of(change.local(), change.remote());
            boolean begins = change.remote().port() == 0 ? isBound(change) : isConnection(change);
            if (change.isEnd() ? shown.remove(socket) : begins) {
                own.add(change);
                if (!change.isEnd()) {
                    shown.add(socket);
                }
            }
        }
        return own;
    }

    private boolean isBound(StateChange change) {
        return sockets.stream()
                .anyMatch(socket -> socket.lives(change.nanos()) && socket.has(IPPROTO_TCP, change.local()));
    }

    private boolean isConnection(StateChange change) {
        Set<Endpoint> ends = ends(change.local(), change.remote());
        return connections.getOrDefault(ends, false) || isConnected(change.nanos(), ends);
    }
}
