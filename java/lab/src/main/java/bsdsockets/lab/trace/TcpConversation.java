package bsdsockets.lab.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection of TCP as its segments tell it: sequence numbers counted from each end's first, and the states that RFC 9293
 * has the ends come to. SYN_SENT and SYN_RECV pass too quickly to be asked for; the segments show them all the same.
 */
final class TcpConversation {
    private static final String CLOSED = "CLOSED";
    private static final String SYN_SENT = "SYN_SENT";
    private static final String SYN_RECV = "SYN_RECV";
    private static final String ESTABLISHED = "ESTABLISHED";
    private static final String FIN_WAIT1 = "FIN_WAIT1";
    private static final String FIN_WAIT2 = "FIN_WAIT2";
    private static final String CLOSE_WAIT = "CLOSE_WAIT";
    private static final String CLOSING = "CLOSING";
    private static final String LAST_ACK = "LAST_ACK";
    private static final String TIME_WAIT = "TIME_WAIT";
    private static final long UNSIGNED = 0xffff_ffffL;
    private static final long NONE = -1;

    private static final class End {
        private String state = CLOSED;
        private long first = NONE;
        private long behindFin = NONE;
    }

    /**
     * A segment as this connection has it.
     *
     * @param seq the sequence number from the sender's first
     * @param ack the acknowledgement number from the receiver's first
     * @param states what each end came to by it, as in "41440 SYN_SENT"; only those that changed
     */
    record Told(long seq, long ack, List<String> states) {}

    private final Map<Endpoint, End> ends = new HashMap<>();

    /** Takes the next segment. */
    Told next(Endpoint source, Endpoint destination, TcpSegment segment) {
        End sender = ends.computeIfAbsent(source, any -> new End());
        End receiver = ends.computeIfAbsent(destination, any -> new End());
        if (sender.first == NONE || (segment.isSyn() && sender.state.equals(CLOSED))) {
            // a reset of what never began acknowledges, and has no numbers of its own
            sender.first = segment.isRst() ? NONE : segment.seq();
            sender.behindFin = NONE;
        }
        List<String> states = new ArrayList<>();
        change(source, sender, sent(sender, segment), states);
        change(destination, receiver, received(receiver, segment), states);
        return new Told(relative(segment.seq(), sender), relative(segment.ack(), receiver), states);
    }

    private static void change(Endpoint at, End end, String state, List<String> states) {
        if (!end.state.equals(state)) {
            end.state = state;
            states.add(at.port() + " " + state);
        }
    }

    private static long relative(long number, End end) {
        return end.first == NONE ? number : (number - end.first) & UNSIGNED;
    }

    private static String sent(End sender, TcpSegment segment) {
        if (segment.isRst()) {
            return CLOSED;
        }
        if (segment.isSyn()) {
            return segment.isAck() ? SYN_RECV : SYN_SENT;
        }
        if (segment.isFin()) {
            sender.behindFin = segment.nextSeq();
            return switch (sender.state) {
                case ESTABLISHED, SYN_RECV -> FIN_WAIT1;
                case CLOSE_WAIT -> LAST_ACK;
                default -> sender.state;
            };
        }
        return sender.state;
    }

    private static String received(End receiver, TcpSegment segment) {
        if (segment.isRst()) {
            return CLOSED;
        }
        if (segment.isSyn()) {
            // in SYN_RECV it comes where both connected at once
            boolean awaited = receiver.state.equals(SYN_SENT) || receiver.state.equals(SYN_RECV);
            String opened = segment.isAck() ? ESTABLISHED : SYN_RECV;
            return awaited ? opened : receiver.state;
        }
        String state = segment.isAck() ? acknowledged(receiver, segment) : receiver.state;
        return segment.isFin() ? finished(state) : state;
    }

    private static String acknowledged(End receiver, TcpSegment segment) {
        boolean ofFin = receiver.behindFin != NONE && segment.ack() == receiver.behindFin;
        return switch (receiver.state) {
            case SYN_RECV -> ESTABLISHED;
            case FIN_WAIT1 -> ofFin ? FIN_WAIT2 : FIN_WAIT1;
            case CLOSING -> ofFin ? TIME_WAIT : CLOSING;
            case LAST_ACK -> ofFin ? CLOSED : LAST_ACK;
            default -> receiver.state;
        };
    }

    private static String finished(String state) {
        return switch (state) {
            case ESTABLISHED -> CLOSE_WAIT;
            case FIN_WAIT1 -> CLOSING;
            case FIN_WAIT2 -> TIME_WAIT;
            default -> state;
        };
    }
}
