package bsdsockets.bench.scale;

import bsdsockets.bench.Closing;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Connections that are held in one way: a JVM that serves them, and another that has the clients' ends. */
final class Held implements Closeable {
    /** Ports to connect from are fewer than 30,000 for each port that is connected to. */
    private static final int CONNECTIONS_OF_A_PORT = 5000;

    /** Most code has run and is compiled before the memory of the others is counted. */
    private static final int FIRST = 1000;

    private static final int LEAST_COUNTED = 100;

    private static final int MEBIBYTE = 1 << 20;
    private static final int HEAP_OF_A_CONNECTION = 8 * 1024;
    private static final int HEAP_OF_A_JVM = 64 * MEBIBYTE;

    private final Closing open = new Closing();
    private final Child serving;
    private final Child calling;
    private final int connections;
    private final String ports;

    private Held(Holding who, int connections) throws IOException {
        this.connections = connections;
        try {
            serving = open.add(Child.start(who + ", serving", ServingJvm.class, serving(connections), who.name()));
            calling = open.add(Child.start(who + ", calling", CallingJvm.class, List.of("-XX:+UseSerialGC")));
            int listeners = (connections + CONNECTIONS_OF_A_PORT - 1) / CONNECTIONS_OF_A_PORT;
            ports = serving.ask("listen " + listeners);
        } catch (IOException e) {
            try (open) {
                throw e;
            }
        }
    }

    /** Starts both; there are no connections yet. */
    static Held open(Holding who, int connections) throws IOException {
        return new Held(who, connections);
    }

    /** The heap is all there from the start: what is resident then grows by what is outside of it. */
    private static List<String> serving(int connections) {
        long heap = HEAP_OF_A_JVM + (long) connections * HEAP_OF_A_CONNECTION;
        String mebibytes = (heap + MEBIBYTE - 1) / MEBIBYTE + "m";
        return List.of("-XX:+UseSerialGC", "-Xms" + mebibytes, "-Xmx" + mebibytes, "-XX:+AlwaysPreTouch");
    }

    /** Makes the first connections, and warms up on them. */
    void connectFirst(Duration warmUp) throws IOException {
        calling.ask("connect " + first() + " " + ports);
        ask(first(), warmUp);
    }

    /** Makes the others. */
    void connectOthers() throws IOException {
        calling.ask("connect " + (connections - first()) + " " + ports);
    }

    /**
     * What each of the others takes; empty where there are none, or they are not told apart from the code that runs.
     *
     * @param before the memory before they were there
     */
    Optional<Memory> perConnection(Memory before) throws IOException {
        int others = connections - first();
        return others < LEAST_COUNTED ? Optional.empty() : Optional.of(memory().perConnection(before, others));
    }

    private int first() {
        return Math.min(FIRST, (connections + 1) / 2);
    }

    /** Has so many of the connections, the next ones each time, send a message and wait for the answer, for so long. */
    Turn ask(int active, Duration turn) throws IOException {
        long before = Long.parseLong(serving.ask("processor"));
        List<String> answer = words(calling.ask("ask " + active + " " + turn.toNanos()));
        long after = Long.parseLong(serving.ask("processor"));
        return new Turn(Long.parseLong(answer.get(0)), Long.parseLong(answer.get(1)), after - before);
    }

    /** The memory of the JVM that serves. */
    Memory memory() throws IOException {
        List<String> answer = words(serving.ask("memory"));
        return new Memory(Double.parseDouble(answer.get(0)), Double.parseDouble(answer.get(1)));
    }

    private static List<String> words(String line) {
        return Pattern.compile(" ").splitAsStream(line).toList();
    }

    /** The clients' ends first, which are reset: no port is left in TIME_WAIT. */
    @Override
    public void close() throws IOException {
        open.close();
    }
}
