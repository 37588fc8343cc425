package bsdsockets.lab.scenario;

import bsdsockets.lab.scenario.connecting.Connecting;
import bsdsockets.lab.scenario.creating.Creating;
import bsdsockets.lab.scenario.datagram.Datagrams;
import bsdsockets.lab.scenario.names.HostNames;
import bsdsockets.lab.scenario.readiness.Readiness;
import bsdsockets.lab.scenario.stream.Streams;
import bsdsockets.lab.scenario.unix.UnixSockets;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the lab, group by group, each as its group lists it. */
public final class Catalogue {
    private Catalogue() {}

    public static List<Scenario> all() {
        return Stream.of(
                        Creating.scenarios(),
                        Connecting.scenarios(),
                        Streams.scenarios(),
                        Datagrams.scenarios(),
                        UnixSockets.scenarios(),
                        HostNames.scenarios(),
                        Readiness.scenarios())
                .flatMap(List::stream)
                .toList();
    }
}
