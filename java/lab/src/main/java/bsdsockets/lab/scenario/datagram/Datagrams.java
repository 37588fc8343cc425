package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How datagrams are sent and received. */
public final class Datagrams {
    private Datagrams() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new Boundaries(),
                new ZeroLength(),
                new ZeroLengthConnected(),
                new Truncation(),
                new TooBig(),
                new PortZero(),
                new PortZeroConnect(),
                new ConnectedRefused(),
                new UnconnectedRefused(),
                new ConnectedSendElsewhere(),
                new ConnectedFilter(),
                new ConnectQueued(),
                new Broadcast(),
                new RecvTimeout(),
                new MulticastLoop(),
                new DestinationAddress(),
                new Timestamp(),
                new Batch(),
                new Segmentation());
    }
}
