package bsdsockets.lab.scenario.unix;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** Sockets that stay on the machine: AF_UNIX. */
public final class UnixSockets {
    private UnixSockets() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new UnixStream(),
                new UnixDatagram(),
                new UnixSeqpacket(),
                new UnixAbstract(),
                new UnixPathTooLong(),
                new UnixStalePath(),
                new UnixSocketpair(),
                new UnixDescriptorPassing(),
                new UnixPeerCredentials());
    }
}
