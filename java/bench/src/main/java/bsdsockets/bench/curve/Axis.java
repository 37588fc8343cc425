package bsdsockets.bench.curve;

import java.util.Locale;

/** What grows along a curve. */
enum Axis {
    CONNECTIONS(
            "Processor time of a message of 64 bytes sent back, up to 64 connections active at a time",
            "connections held",
            1_000_000),
    BYTES(
            "Processor time of a message over TCP, sent and received by one thread in pieces of 64 KiB",
            "bytes of a message",
            64 << 20),
    DATAGRAMS(
            "Processor time of a datagram of 64 bytes sent and received, connected UDP, one thread",
            "datagrams in a batch",
            64);

    private final String title;
    private final String unit;
    private final int most;

    Axis(String title, String unit, int most) {
        this.title = title;
        this.unit = unit;
        this.most = most;
    }

    String title() {
        return title;
    }

    /** What the numbers along it count. */
    String unit() {
        return unit;
    }

    /** Whether the cost grows as much as what is along the axis: then it is drawn on a logarithmic axis too. */
    boolean growsByPowers() {
        return this != CONNECTIONS;
    }

    /** The greatest number along it. */
    int most() {
        return most;
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
