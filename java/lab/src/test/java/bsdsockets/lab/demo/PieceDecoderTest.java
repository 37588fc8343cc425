package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is the same whatever the pieces are that its bytes come in. */
class PieceDecoderTest {
    private static final String TEXT = "Hello, 你好,世界! naïve 😀\n套接字\n";

    private final PieceDecoder decoder = new PieceDecoder();

    private String decode(byte[] data, int pieceSize) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < data.length; i += pieceSize) {
            text.append(decoder.decode(data, i, Math.min(pieceSize, data.length - i)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 1000})
    void piecesOfEverySize(int pieceSize) {
        assertThat(decode(TEXT.getBytes(UTF_8), pieceSize)).isEqualTo(TEXT);
        assertThat(decoder.end()).isEmpty();
    }

    @Test
    void aCharacterComesWithItsLastByte() {
        byte[] data = "😀".getBytes(UTF_8);

        for (int i = 0; i < data.length - 1; i++) {
            assertThat(decoder.decode(data, i, 1)).isEmpty();
        }
        assertThat(decoder.decode(data, data.length - 1, 1)).isEqualTo("😀");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        byte[] data = {'a', (byte) 0xFF, 'b', (byte) 0xE4, (byte) 0xBD, 'c'};

        assertThat(decode(data, 1)).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(decode(data, 6)).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void anEndWithinACharacterIsReplaced() {
        assertThat(decoder.decode("你".getBytes(UTF_8), 0, 2)).isEmpty();

        assertThat(decoder.end()).isEqualTo("\uFFFD");
        assertThat(decoder.end()).isEmpty();
    }
}
