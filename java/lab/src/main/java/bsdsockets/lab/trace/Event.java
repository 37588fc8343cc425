package bsdsockets.lab.trace;

/** Something that was seen of a side. */
public sealed interface Event permits SystemCall, SentPacket, StateChange {
    /** When, in nanoseconds since the epoch. */
    long nanos();

    /** What, for a person. */
    String text();
}
