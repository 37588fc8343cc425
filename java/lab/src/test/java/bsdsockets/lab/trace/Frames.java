package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;

import java.nio.ByteBuffer;

/** Frames put together in tests, byte by byte, as the RFCs have them. */
final class Frames {
    static final int SYN = 2;
    static final int RST_ACK = 20;
    static final int SYN_ACK = 18;

    private Frames() {}

    static Frame tcp(long nanos, Endpoint from, Endpoint to, int flags) {
        return new Frame(nanos, ethernet(from, to, IPPROTO_TCP, segment(from, to, flags)));
    }

    private static byte[] segment(Endpoint from, Endpoint to, int flags) {
        return ByteBuffer.allocate(28)
                .putShort((short) from.port())
                .putShort((short) to.port())
                .putInt(100)
                .putInt(0)
                .put((byte) (7 << 4))
                .put((byte) flags)
                .putShort((short) 65_495)
                .putInt(0)
                // MSS of 65495, SACK permitted, window scale of 7, and a no-op before it
                .put(new byte[] {2, 4, (byte) 0xff, (byte) 0xd7, 4, 2, 1, 0})
                .array();
    }

    static Frame udp(long nanos, Endpoint from, Endpoint to, int length) {
        return new Frame(nanos, ethernet(from, to, IPPROTO_UDP, datagram(from, to, length)));
    }

    private static byte[] datagram(Endpoint from, Endpoint to, int length) {
        return ByteBuffer.allocate(8 + length)
                .putShort((short) from.port())
                .putShort((short) to.port())
                .putShort((short) (8 + length))
                .array();
    }

    /** "Port unreachable", from where a datagram went to where it came from. */
    static Frame unreachable(long nanos, Endpoint from, Endpoint to) {
        byte[] inner = ip(from, to, IPPROTO_UDP, datagram(from, to, 5));
        byte[] message = ByteBuffer.allocate(8 + inner.length)
                .put((byte) 3)
                .put((byte) 3)
                .position(8)
                .put(inner)
                .array();
        return new Frame(
                nanos, ethernet(new Endpoint(to.address(), 0), new Endpoint(from.address(), 0), IPPROTO_ICMP, message));
    }

    private static byte[] ethernet(Endpoint from, Endpoint to, int protocol, byte[] payload) {
        byte[] packet = ip(from, to, protocol, payload);
        boolean four = from.address().getAddress().length == 4;
        return ByteBuffer.allocate(14 + packet.length)
                .putShort(12, (short) (four ? 0x0800 : 0x86dd))
                .put(14, packet)
                .array();
    }

    private static byte[] ip(Endpoint from, Endpoint to, int protocol, byte[] payload) {
        byte[] source = from.address().getAddress();
        byte[] destination = to.address().getAddress();
        return source.length == 4
                ? ipv4(source, destination, protocol, payload)
                : ipv6(source, destination, protocol, payload);
    }

    private static byte[] ipv4(byte[] source, byte[] destination, int protocol, byte[] payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .put(0, (byte) 0x45)
                .putShort(2, (short) (20 + payload.length))
                .put(9, (byte) protocol)
                .put(12, source)
                .put(16, destination)
                .put(20, payload)
                .array();
    }

    /** With an extension header of options for the destination, eight bytes of nothing. */
    private static byte[] ipv6(byte[] source, byte[] destination, int protocol, byte[] payload) {
        return ByteBuffer.allocate(48 + payload.length)
                .put(0, (byte) 0x60)
                .putShort(4, (short) (8 + payload.length))
                .put(6, (byte) 60)
                .put(8, source)
                .put(24, destination)
                .put(40, (byte) protocol)
                .put(48, payload)
                .array();
    }
}
