package bsdsockets.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One row of the table: an operation, measured against the ways that it is compared with. */
interface Row {
    /** As the command line names it. */
    String name();

    /** What is measured, in a few words. */
    String title();

    /** Why it cannot be measured here; empty where it can. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** What of it cannot be measured here, and why; empty where all can. */
    default Optional<String> partMissing() {
        return Optional.empty();
    }

    /** Measures it now. */
    List<Figure> measure(Schedule schedule) throws IOException;
}
