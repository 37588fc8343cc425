package bsdsockets.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same work in C, by this library, by java.net and by NIO, in turn on one processor of one JVM. All of it is what each
 * offers first: blocking calls, no tuning.
 */
public final class SideBySide {
    /** What measures all operations in about a minute. */
    public static final Schedule MINUTE = new Schedule(113, Duration.ofMillis(8), Duration.ofMillis(1000));

    private static final List<Operation> ALL = List.of(
            new Operation(
                    "tcp-round-trip",
                    "TCP: 64 bytes there and back, two threads",
                    Clock.PROCESS,
                    sides(TcpPingPong.C, TcpPingPong.MIRROR, TcpPingPong.JAVA_NET, TcpPingPong.NIO)),
            new Operation(
                    "tcp-64k",
                    "TCP: 64 KiB sent and received, one thread",
                    Clock.PROCESSOR,
                    sides(Copies::inC, Copies::mirror, Copies::javaNet, Copies::nio)),
            new Operation(
                    "connect-accept-close",
                    "TCP: connect, accept, close both",
                    Clock.PROCESSOR,
                    sides(ConnectClose::inC, ConnectClose::mirror, ConnectClose::javaNet, ConnectClose::nio)),
            new Operation(
                    "udp",
                    "UDP: 64 bytes sent and received, connected",
                    Clock.PROCESSOR,
                    sides(UdpConnected::inC, UdpConnected::ours, UdpConnected::javaNet, UdpConnected::nio)),
            new Operation(
                    "unix-round-trip",
                    "AF_UNIX: 64 bytes there and back, two threads",
                    Clock.PROCESS,
                    sides(UnixPingPong.C, UnixPingPong.MIRROR, null, UnixPingPong.JDK)));

    private SideBySide() {}

    private record Operation(String name, String title, Clock clock, Map<String, Side.Opener> sides) {}

    private static Map<String, Side.Opener> sides(
            Side.Opener c, Side.Opener ours, Side.Opener javaNet, Side.Opener nio) {
        Map<String, Side.Opener> sides = new LinkedHashMap<>();
        sides.put("C", c);
        sides.put("native", ours);
        if (javaNet != null) {
            sides.put("java.net", javaNet);
        }
        sides.put("nio", nio);
        return sides;
    }

    /** The names of the operations that there are. */
    public static List<String> operations() {
        return ALL.stream().map(Operation::name).toList();
    }

    /** What the figures were measured on. */
    public static String environment() {
        return Environment.describe();
    }

    /**
     * Measures one.
     *
     * @throws IllegalArgumentException for a name that no operation has
     */
    public static Cost measure(String name, Schedule schedule) throws IOException {
        Operation operation = ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no operation \"" + name + "\"; there are " + String.join(", ", operations())));
        try (Closing open = new Closing()) {
            open.add(Core.pinned());
            Map<String, Contender> contenders = new LinkedHashMap<>();
            for (Map.Entry<String, Side.Opener> side : operation.sides().entrySet()) {
                contenders.put(side.getKey(), open.add(side.getValue().open()).contender());
            }
            Congestion.sameForAll();
            PairedRun run = PairedRun.of(schedule, operation.clock(), List.copyOf(contenders.values()));
            Map<String, Quartiles> nanos = new LinkedHashMap<>();
            Map<String, Quartiles> overC = new LinkedHashMap<>();
            contenders.forEach((side, contender) -> {
                nanos.put(side, run.nanos(contender));
                overC.put(side, run.ratios(contender, contenders.get("C")));
            });
            return new Cost(operation.name(), operation.title(), nanos, overC);
        }
    }
}
