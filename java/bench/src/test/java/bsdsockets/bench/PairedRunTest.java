package bsdsockets.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedRunTest {
    private static final Schedule SHORT = new Schedule(4, Duration.ofMillis(1), Duration.ZERO);

    private final List<String> turns = new ArrayList<>();

    private Contender spinning(String name, int turnsOfALoop) {
        return new Contender(name, times -> {
            turns.add(name);
            for (long i = 0; i < times * turnsOfALoop; i++) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void whoBeginsChangesFromRoundToRound() throws IOException {
        PairedRun.of(SHORT, Clock.ELAPSED, List.of(spinning("a", 10), spinning("b", 10), spinning("c", 10)));
        assertThat(String.join("", turns)).endsWith("abc" + "bca" + "cab" + "abc");
    }

    @Test
    void moreWorkIsAGreaterRatio() throws IOException {
        Contender less = spinning("less", 10);
        Contender more = spinning("more", 1000);
        PairedRun run = PairedRun.of(SHORT, Clock.PROCESSOR, List.of(less, more));
        assertThat(run.ratio(more, less, Goal.atLeast(1)).isMet()).isTrue();
        assertThat(run.ratio(less, more, Goal.atMost(1)).isMet()).isTrue();
        assertThat(run.ratio(less, more, Goal.atLeast(1)).isMet()).isFalse();
    }
}
