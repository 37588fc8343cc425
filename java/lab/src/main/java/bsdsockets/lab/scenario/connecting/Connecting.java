package bsdsockets.lab.scenario.connecting;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How a connection is made, refused and taken. */
public final class Connecting {
    private Connecting() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new ConnectRefused(),
                new ConnectRefusedRetry(),
                new ConnectTwice(),
                new ConnectTimeout(),
                new ConnectTimeoutRetry(),
                new ConnectNonblocking(),
                new ConnectSelf(),
                new ConnectUnspec(),
                new ConnectAny(),
                new ConnectInterrupted(),
                new ListenUnbound(),
                new ListenBacklog(),
                new ListenBacklogZero(),
                new AcceptNotListening(),
                new AcceptNonblocking(),
                new AcceptTimeout(),
                new AcceptInterrupted(),
                new AcceptPeerGone(),
                new AcceptDescriptorLimit());
    }
}
