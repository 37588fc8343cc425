package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are the same whatever the pieces are that their bytes come in. */
class LinesTest {
    private final Lines lines = new Lines();

    private List<String> add(String text, int pieceSize) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < data.length; i += pieceSize) {
            lines.add(data, i, Math.min(pieceSize, data.length - i));
            while (lines.hasNext()) {
                messages.add(lines.next());
            }
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 1000})
    void piecesOfEverySize(int pieceSize) throws Exception {
        assertThat(add("你好\n\nnaïve 😀\r\n世界", pieceSize)).containsExactly("你好", "", "naïve 😀");
        assertThat(lines.end()).isEqualTo("世界");
        assertThat(lines.end()).isNull();
    }

    @Test
    void aLineThatNobodyEndsIsRefused() throws Exception {
        add("x".repeat(Lines.LONGEST), 1024);

        assertThatThrownBy(() -> add("y", 1)).isInstanceOf(IOException.class).hasMessageContaining("65536");
    }

    @Test
    void anEndWithinACharacterIsSeen() throws Exception {
        lines.add("a你".getBytes(UTF_8), 0, 3);

        assertThat(lines.end()).isEqualTo("a\uFFFD");
    }
}
