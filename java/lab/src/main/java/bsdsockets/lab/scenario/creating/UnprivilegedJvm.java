package bsdsockets.lab.scenario.creating;

import bsdsockets.lab.scenario.ChildJvm;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own, without the right to bind privileged ports, that makes one call and ends. Where this process lacks the
 * right, so does that one; where it has it, setpriv(1) takes it away before the JVM starts.
 */
final class UnprivilegedJvm {
    private static final int CAP_NET_BIND_SERVICE = 10;
    private static final List<String> WITHOUT_THE_RIGHT = List.of(
            "setpriv",
            "--bounding-set=-net_bind_service",
            "--inh-caps=-net_bind_service",
            "--ambient-caps=-net_bind_service");

    private UnprivilegedJvm() {}

    /** Whether such a process can be had. */
    static boolean isPossible() throws IOException, InterruptedException {
        if (!hasTheRight()) {
            return true;
        }
        List<String> command = new ArrayList<>(WITHOUT_THE_RIGHT);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasTheRight() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("CapEff:"))
                    .map(line ->
                            new BigInteger(line.substring("CapEff:".length()).strip(), 16))
                    .anyMatch(rights -> rights.testBit(CAP_NET_BIND_SERVICE));
        }
    }

    /** Makes the call in a new child, and throws here what it threw there. */
    static void call(ChildJvm.Call call) throws Exception {
        new ChildJvm(hasTheRight() ? WITHOUT_THE_RIGHT : List.of()).call(call);
    }
}
