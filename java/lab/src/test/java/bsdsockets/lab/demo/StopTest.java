package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server says should wake it is done once the end is requested. */
class StopTest {
    private final Stop stop = new Stop();
    private final List<String> done = new ArrayList<>();

    @Test
    void aRequestDoesAllThatWasNamed() {
        stop.by(() -> done.add("first"));
        stop.by(() -> done.add("second"));
        assertThat(stop.requested()).isFalse();

        stop.request();

        assertThat(stop.requested()).isTrue();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatWasForgottenIsNotDone() {
        stop.by(() -> done.add("closed since")).forget();
        stop.by(() -> done.add("open"));

        stop.request();

        assertThat(done).containsExactly("open");
    }

    @Test
    void whatIsNamedTooLateIsDoneAtOnce() {
        stop.request();

        stop.by(() -> done.add("late"));

        assertThat(done).containsExactly("late");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthers() {
        stop.by(() -> {
            throw new IOException("not connected");
        });
        stop.by(() -> done.add("second"));

        stop.request();

        assertThat(done).containsExactly("second");
    }
}
