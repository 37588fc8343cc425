package bsdsockets.lab.scenario.datagram;

import java.net.DatagramPacket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text as a datagram's payload, and a payload as text. */
final class Payload {
    private Payload() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(bytes(text));
    }

    static DatagramPacket packet(String text, SocketAddress to) {
        byte[] bytes = bytes(text);
        return new DatagramPacket(bytes, bytes.length, to);
    }

    /** A packet to receive into. */
    static DatagramPacket room(int length) {
        return new DatagramPacket(new byte[length], length);
    }

    static String text(byte[] received, int count) {
        return new String(received, 0, count, StandardCharsets.US_ASCII);
    }

    static String text(DatagramPacket received) {
        return text(received.getData(), received.getLength());
    }

    /** What was received into a buffer that was empty before. */
    static String text(ByteBuffer received) {
        return StandardCharsets.US_ASCII.decode(received.duplicate().flip()).toString();
    }
}
