package bsdsockets.lab.trace;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What was captured: the time in nanoseconds since the epoch, and the bytes from the Ethernet header on. */
public final class Frame {
    private static final int ETHERNET = 14;
    private static final int TYPE = 12;

    private final long nanos;
    private final byte[] bytes;

    public Frame(long nanos, byte[] bytes) {
        this.nanos = nanos;
        this.bytes = bytes.clone();
    }

    public long nanos() {
        return nanos;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The packet of IP in it; empty where there is none. */
    public Optional<Packet> packet() {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return bytes.length < ETHERNET
                ? Optional.empty()
                : Packet.read(all.getShort(TYPE) & 0xffff, all.slice(ETHERNET, bytes.length - ETHERNET));
    }
}
