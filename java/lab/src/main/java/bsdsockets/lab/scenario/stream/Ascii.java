package bsdsockets.lab.scenario.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text as bytes, and what was received as text. */
final class Ascii {
    private Ascii() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The first bytes of what was received into. */
    static String text(byte[] received, int count) {
        return new String(received, 0, count, StandardCharsets.US_ASCII);
    }

    /** What was received into a buffer that was empty before. */
    static String text(ByteBuffer received) {
        return StandardCharsets.US_ASCII.decode(received.duplicate().flip()).toString();
    }
}
