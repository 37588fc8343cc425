package bsdsockets.lab.scenario.readiness;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How to wait for many sockets, and what waits. */
public final class Readiness {
    private Readiness() {}

    public static List<Scenario> scenarios() {
        return List.of(new PollReadable(), new PollHangup(), new EpollEdge(), new VirtualBlocking());
    }
}
