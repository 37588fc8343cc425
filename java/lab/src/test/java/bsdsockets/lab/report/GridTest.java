package bsdsockets.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    private static final Grid GRID = new Grid(
            List.of("scenario, outcome", "native", "java.net", "nio", "verdict"),
            List.of(List.of(
                    List.of("stream.reset-then-recv-twice", "- second recv"),
                    List.of("", "連接被對方重設，讀取失敗"),
                    List.of("", "é e\u0301 😀 of a value that is long"),
                    List.of("", "a\nb\u001b[31m"),
                    List.of("differs"))));

    private static int columns(String line) {
        return line.codePoints().map(WCWidth::wcwidth).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 120, 200})
    void aTableFitsWhateverTheWidth(int width) {
        assertThat(GRID.within(width).lines())
                .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void wideCharactersDoNotMoveTheBorder(int width) {
        assertThat(GRID.within(width).lines().map(GridTest::columns).distinct()).hasSize(1);
    }

    @Test
    void whereColumnsDoNotFitTheCellsStandUnderOneAnother() {
        assertThat(GRID.within(40).lines())
                .startsWith("stream.reset-then-recv-twice", "    verdict: differs", "- second recv")
                .contains("    nio: a\\nb\\u001b[31m");
    }

    @Test
    void controlCharactersAreShownNotSent() {
        assertThat(GRID.within(200)).contains("a\\nb\\u001b[31m").doesNotContain("\u001b");
    }

    @Test
    void aScreenNarrowerThanACharacterStillGetsItsText() {
        assertThat(Wrapped.lines(1, "重設")).containsExactly("重", "設");
    }
}
