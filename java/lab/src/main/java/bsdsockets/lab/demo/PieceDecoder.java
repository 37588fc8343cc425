package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Text out of the pieces in which a stream gives its UTF-8: one recv may end in the middle of a character, whose rest comes
 * with the next. What is not UTF-8 becomes U+FFFD.
 */
public final class PieceDecoder {
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] cut = {};

    /** The characters that a piece completes; the bytes of one that it leaves cut are kept for the next. */
    public String decode(byte[] data, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(cut.length + length);
        bytes.put(cut).put(data, offset, length).flip();
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        decoder.decode(bytes, text, false);
        cut = new byte[bytes.remaining()];
        bytes.get(cut);
        return text.flip().toString();
    }

    /** The stream has ended: U+FFFD where it ended within a character. */
    public String end() {
        boolean within = cut.length > 0;
        cut = new byte[0];
        decoder.reset();
        return within ? decoder.replacement() : "";
    }
}
