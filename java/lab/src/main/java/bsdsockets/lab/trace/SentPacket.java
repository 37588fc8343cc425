package bsdsockets.lab.trace;

import java.util.List;

/**
 * A packet that was sent.
 *
 * @param nanos when, since the epoch
 * @param flags of TCP, by name; empty for other protocols
 * @param seq of TCP, counted from the sender's first; -1 for other protocols
 * @param ack likewise, counted from the receiver's first
 * @param states what the ends of TCP came to by it, as in "41440 SYN_SENT"
 * @param text all of it for a person
 */
public record SentPacket(
        long nanos, Packet packet, List<String> flags, long seq, long ack, List<String> states, String text)
        implements Event {
    public SentPacket {
        flags = List.copyOf(flags);
        states = List.copyOf(states);
    }
}
