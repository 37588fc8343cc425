package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static Report reportOf(Goal goal) {
        Figure figure = new Figure("ours over theirs, 100 ns", "", new Quartiles(0.8, 0.9, 1.1), goal);
        Result result = new Result("row", "title", Optional.empty(), List.of(figure));
        return new Report(List.of(result), new Schedule(3, Duration.ofMillis(1), Duration.ZERO), "here");
    }

    @Test
    void isMetOnItsOwnSideAndAtItsBound() {
        assertThat(Goal.atMost(0.9)).matches(goal -> goal.isMetBy(0.9)).matches(goal -> !goal.isMetBy(0.91));
        assertThat(Goal.atLeast(0.9)).matches(goal -> goal.isMetBy(0.9)).matches(goal -> !goal.isMetBy(0.89));
    }

    @Test
    void whereThereIsNoneNothingIsJudged() throws IOException {
        Report report = reportOf(Goal.NONE);
        assertThat(Format.TEXT.write(report)).contains(" 0.900 (quartiles 0.800 to 1.100), no goal\n");
        assertThat(Format.MARKDOWN.write(report)).contains("| 0.900 | 0.800 to 1.100 | none |  |\n");
        assertThat(Format.SVG.write(report))
                .contains(">0.900, no goal<", "#8d99a6")
                .doesNotContain("NaN", "Infinity");
        JsonNode figure = new ObjectMapper().readTree(Format.JSON.write(report)).at("/rows/0/figures/0");
        assertThat(figure.fieldNames()).toIterable().containsExactly("what", "unit", "median", "lower", "upper");
    }

    @Test
    void oneThatIsThereIsJudged() {
        Report report = reportOf(Goal.atMost(0.85));
        assertThat(Format.TEXT.write(report)).contains("), goal at most 0.85: not met\n");
        assertThat(Format.MARKDOWN.write(report)).contains("| at most 0.85 | **not met** |\n");
        assertThat(Format.SVG.write(report)).contains(">0.900, at most 0.85: not met<");
    }
}
