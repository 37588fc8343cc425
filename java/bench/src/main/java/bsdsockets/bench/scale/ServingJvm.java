package bsdsockets.bench.scale;

import bsdsockets.bench.CLoops;
import bsdsockets.bench.Congestion;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The JVM that holds the connections: a child for each way of doing so. */
final class ServingJvm {
    private ServingJvm() {}

    /** The name of a {@link Holding}. */
    public static void main(String[] args) throws InterruptedException {
        Holding holding = Holding.valueOf(args[0]);
        Orders.follow(words -> switch (words[0]) {
            case "listen" -> {
                int[] ports = holding.serve(Integer.parseInt(words[1]));
                // nothing is accepted yet, and what is has the listener's
                Congestion.sameForAll();
                yield Arrays.stream(ports).mapToObj(Integer::toString).collect(Collectors.joining(" "));
            }
            case "memory" -> {
                Memory memory = OwnMemory.read();
                yield memory.heap() + " " + memory.outside();
            }
            case "processor" -> Long.toString(CLoops.processNanos());
            default -> throw new IOException("no order: " + words[0]);
        });
    }
}
