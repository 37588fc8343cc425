package bsdsockets.lab.scenario.creating;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How a socket is created, named and set up. */
public final class Creating {
    private Creating() {}

    public static List<Scenario> scenarios() {
        return List.of();
    }
}
