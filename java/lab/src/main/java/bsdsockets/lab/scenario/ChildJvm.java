package bsdsockets.lab.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.foreign.ForeignLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A JVM of its own that makes one call and ends: for what must not happen to this process. */
public final class ChildJvm {
    /** Before the result in the child's output: a JVM may print warnings of its own. */
    private static final String RESULT = "result:";

    /** What the child does. */
    @FunctionalInterface
    public interface Call extends Serializable {
        void run() throws Exception;
    }

    private final List<String> launcher;

    /** @param launcher the command before the JVM's own, as in setpriv(1); empty for none */
    public ChildJvm(List<String> launcher) {
        this.launcher = List.copyOf(launcher);
    }

    /** Makes the call in a new child, and throws here what it threw there. */
    public void call(Call call) throws Exception {
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

    private List<String> command() {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        for (String property : List.of("bsdsockets.library.path", "bsdsockets.tmpdir")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(ForeignLoader.launching(ChildJvm.class));
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
