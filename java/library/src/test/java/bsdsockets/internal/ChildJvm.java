package bsdsockets.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of the test's own kind that runs one of the programs in bsdsockets.probe. */
public final class ChildJvm {
    private static final int SECONDS = 50;

    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private ChildJvm() {}

    /** What it printed, and how it ended. */
    public record Outcome(int exit, String out, String err) {}

    /** With the library's classes on the class path. */
    public static ChildJvm onClassPath() {
        return onClassPath(library());
    }

    /** With this jar, or folder, of the library's classes on the class path. */
    public static ChildJvm onClassPath(Path library) {
        ChildJvm child = new ChildJvm();
        child.options.addAll(List.of("-cp", library + File.pathSeparator + programs()));
        return child.withNativeAccess("ALL-UNNAMED");
    }

    /** With the library as a named module. */
    public static ChildJvm inModule() {
        ChildJvm child = new ChildJvm();
        child.options.addAll(List.of("--module-path", library().toString(), "--add-modules", "bsdsockets"));
        child.options.addAll(List.of("-cp", programs().toString()));
        return child.withNativeAccess("bsdsockets");
    }

    private ChildJvm withNativeAccess(String module) {
        options.add("--enable-native-access=" + module);
        return this;
    }

    /** Sets a system property. */
    public ChildJvm property(String name, Object value) {
        options.add("-D" + name + "=" + value);
        return this;
    }

    /** Gives the JVM an option, as in {@code -Xint}. */
    public ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    /** Starts it by way of another command. */
    public ChildJvm by(String... command) {
        prefix.addAll(List.of(command));
        return this;
    }

    /** Runs a program to its end; one that hangs shows its threads and is ended. */
    public Outcome run(String program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("bsdsockets.probe." + program);
        command.addAll(List.of(args));
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                showThreads(process);
                process.destroyForcibly().waitFor();
                throw new AssertionError(program + " hangs: " + text(out) + text(err));
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static void showThreads(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        process.waitFor(1, TimeUnit.SECONDS);
    }

    /** Where the library's classes are. */
    public static Path library() {
        return folderOf(Native.class.getProtectionDomain().getCodeSource().getLocation());
    }

    /** Where the tests' classes are, and the programs among them. */
    public static Path programs() {
        return folderOf(ChildJvm.class.getResource("/bsdsockets/probe/Use.class"))
                .getParent()
                .getParent()
                .getParent();
    }

    private static Path folderOf(URL place) {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }
}
