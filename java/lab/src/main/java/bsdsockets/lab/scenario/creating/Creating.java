package bsdsockets.lab.scenario.creating;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How a socket is created, named and set up. */
public final class Creating {
    private Creating() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new BadProtocol(),
                new BadFamily(),
                new RawEcho(),
                new FamilyDefault(),
                new CloseOnExec(),
                new UnboundName(),
                new UnconnectedPeer(),
                new InUse(),
                new BindTwice(),
                new ForeignAddress(),
                new PrivilegedPort(),
                new PortZero(),
                new TimeWait(),
                new ReusePort(),
                new ReuseAddressDefault(),
                new DatagramReuseAddressDefault(),
                new MulticastReuseAddressDefault(),
                new BroadcastDefault(),
                new ReceiveBufferDoubling(),
                new LingerDefault(),
                new NoDelay(),
                new KeepaliveTuning(),
                new UnknownOption(),
                new UserTimeout(),
                new LiveTcpInfo(),
                new InheritedOptions());
    }
}
