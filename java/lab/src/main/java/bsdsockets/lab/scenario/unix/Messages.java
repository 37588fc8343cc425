package bsdsockets.lab.scenario.unix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text as the bytes that are sent, and bytes received as text. */
final class Messages {
    private Messages() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(bytes(text));
    }

    static String text(byte[] received, int count) {
        return new String(received, 0, count, StandardCharsets.US_ASCII);
    }

    /** What was received into a buffer that was empty before. */
    static String text(ByteBuffer received) {
        return StandardCharsets.US_ASCII.decode(received.duplicate().flip()).toString();
    }
}
