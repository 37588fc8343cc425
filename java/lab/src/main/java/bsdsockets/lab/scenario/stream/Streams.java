package bsdsockets.lab.scenario.stream;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How bytes flow over a connection, and how it ends. */
public final class Streams {
    private Streams() {}

    public static List<Scenario> scenarios() {
        return List.of(new OrderlyEnd());
    }
}
