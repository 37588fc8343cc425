package bsdsockets.lab.scenario.creating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

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
    /** Before the result in the child's output: a JVM may print warnings of its own. */
    private static final String RESULT = "result:";

    /** What the child does. */
    @FunctionalInterface
    interface Call extends Serializable {
        void run() throws Exception;
    }

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
    static void call(Call call) throws Exception {
        Process child = new ProcessBuilder(command()).redirectErrorStream(true).start();
        try {
            try (OutputStream in = child.getOutputStream()) {
                in.write(serialized(call));
            }
            child.waitFor();
            Optional<Exception> failure =
                    result(new String(child.getInputStream().readAllBytes(), UTF_8));
            if (failure.isPresent()) {
                throw failure.get();
            }
        } finally {
            child.destroyForcibly();
        }
    }

    private static List<String> command() throws IOException {
        List<String> command = new ArrayList<>(hasTheRight() ? WITHOUT_THE_RIGHT : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        for (String property : List.of("bsdsockets.library.path", "bsdsockets.tmpdir")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), UnprivilegedJvm.class.getName()));
        return command;
    }

    private static Optional<Exception> result(String output) throws IOException, ClassNotFoundException {
        String line = output.lines()
                .filter(text -> text.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the child said no result but: " + output.strip()));
        byte[] bytes = Base64.getDecoder().decode(line.substring(RESULT.length()));
        return Optional.ofNullable((Exception) deserialized(bytes));
    }

    /** The child: reads the call, makes it, and writes what it threw, or null. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Call call = (Call) deserialized(System.in.readAllBytes());
        Exception failure = null;
        try {
            call.run();
        } catch (Exception e) {
            failure = e;
        }
        System.out.println(RESULT + Base64.getEncoder().encodeToString(serialized(failure)));
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
