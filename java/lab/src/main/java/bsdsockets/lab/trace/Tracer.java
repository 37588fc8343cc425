package bsdsockets.lab.trace;

import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.posix.ErrnoException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs sides of a scenario, each in a JVM of its own: under strace(1), with its packets captured and its sockets watched. */
public final class Tracer {
    private static final int PATIENCE_SECONDS = 120;

    private final List<Path> places;
    private final boolean traces;
    private final Set<String> lacking = new LinkedHashSet<>();
    private boolean captures = true;

    /**
     * Finds out what this machine lets be seen.
     *
     * @param places where the scenario's class is, besides the class path
     */
    public Tracer(List<Path> places) throws IOException, InterruptedException {
        this.places = List.copyOf(places);
        String missing = Strace.lacking();
        traces = missing.isEmpty();
        lack(missing);
    }

    /** Whether packets could be captured; known once a side was traced. */
    public boolean captures() {
        return captures;
    }

    private void lack(String sentence) {
        if (!sentence.isEmpty()) {
            lacking.add(sentence);
        }
    }

    /** What this machine does not let be seen, and why, in sentences; known once a side was traced. */
    public List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** Runs one side. */
    public SideTrace run(Scenario scenario, Side side) throws IOException, InterruptedException {
        Optional<PacketCapture> capture = capture();
        try (SocketWatch watch = new SocketWatch();
                TracedProcess process = new TracedProcess(calls -> command(scenario, side, calls))) {
            if (!traces) {
                watch.ownedBy(process.pid());
            }
            boolean ended = process.ends(PATIENCE_SECONDS);
            watch.end();
            lack(watch.failure().isEmpty() ? "" : "No states of sockets: the kernel does not tell: " + watch.failure());
            List<Frame> captured = capture.isPresent() ? capture.get().end() : List.of();
            if (capture.isPresent() && capture.get().missed() > 0) {
                lack("Other programs sent more packets than could be captured: some of the scenario's may be missing.");
            }
            return trace(side, process, ended, watch, captured);
        } finally {
            if (capture.isPresent()) {
                capture.get().close();
            }
        }
    }

    private Optional<PacketCapture> capture() {
        try {
            return Optional.of(new PacketCapture());
        } catch (ErrnoException e) {
            captures = false;
            lack(
                    e.symbol().equals("EPERM")
                            ? "No packets: to capture them needs a right that this process lacks (CAP_NET_RAW; root has it)."
                            : "No packets: they cannot be captured here: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private SideTrace trace(Side side, TracedProcess process, boolean ended, SocketWatch watch, List<Frame> captured)
            throws IOException {
        List<String> output = process.output();
        StraceOutput seen = StraceOutput.parse(process.calls());
        OwnPackets own =
                traces ? new OwnPackets(seen.sockets(), seen.targets()) : new OwnPackets(watch.owned(), List.of());
        long begin = begin(output);
        List<Frame> frames = own.of(captured.stream()
                .filter(frame -> frame.nanos() >= begin)
                .sorted(Comparator.comparingLong(Frame::nanos))
                .toList());
        List<StateChange> states = own.states(watch.changes().stream()
                .filter(change -> change.nanos() >= begin)
                .toList());
        List<Event> events = Stream.of(seen.calls().stream(), packets(frames).stream(), states.stream())
                .flatMap(stream -> stream.map(Event.class::cast))
                .sorted(Comparator.comparingLong(Event::nanos))
                .toList();
        String failure = ended ? failure(process.status(), output) : hung();
        return new SideTrace(side, events, frames, marked(output, TracedSide.OUTCOME), failure);
    }

    private static List<SentPacket> packets(List<Frame> frames) {
        PacketTexts texts = new PacketTexts();
        List<SentPacket> packets = new ArrayList<>();
        for (Frame frame : frames) {
            frame.packet().ifPresent(packet -> packets.add(texts.told(frame.nanos(), packet)));
        }
        return packets;
    }

    private static List<String> marked(List<String> output, String mark) {
        return output.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    /** When the traced run began; never, where it did not come to that. */
    private static long begin(List<String> output) {
        return marked(output, TracedSide.BEGIN).stream()
                .map(Long::valueOf)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static String hung() {
        return "its process hung for " + PATIENCE_SECONDS + " s and was ended";
    }

    private static String failure(int status, List<String> output) {
        return switch (status) {
            case 0 -> "";
            case TracedSide.FAILED -> "the side failed";
            default ->
                "its process ended with status " + status + ": "
                        + String.join(" ", output).strip();
        };
    }

    private List<String> command(Scenario scenario, Side side, Path calls) {
        List<String> command = new ArrayList<>();
        if (traces) {
            command.addAll(Strace.command(calls));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        for (String property : List.of("bsdsockets.library.path", "bsdsockets.tmpdir")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        places.forEach(place -> classPath.add(place.toString()));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), TracedSide.class.getName()));
        command.addAll(List.of(scenario.getClass().getName(), side.name()));
        return command;
    }
}
