package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** A run of the command {@code demo} that has ended: its exit status and what it printed. */
record Ran(int status, String out, String err) {
    private static final int PATIENCE_SECONDS = 60;

    /** Runs it in this JVM; a C program in another, as it takes the standard streams of its JVM. */
    static Ran demo(String input, String... arguments) throws IOException, InterruptedException {
        return List.of(arguments).contains("c") ? elsewhere(input, arguments) : here(input, arguments);
    }

    private static Ran here(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
        PrintStream errors = new PrintStream(err, true, UTF_8);
        DemoCommand command = new DemoCommand(in, new PrintStream(out, true, UTF_8), errors);
        int status = new CommandLine(command)
                .setErr(new java.io.PrintWriter(errors, true, UTF_8))
                .execute(arguments);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Ran elsewhere(String input, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(List.of(), arguments)).start();
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            }
            return ended(process);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits for a process that prints little. */
    static Ran ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " seconds");
        }
        return new Ran(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    /** The command line of a JVM that runs it, and that Ctrl-C ends even where this one was started with SIGINT ignored. */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bsdsockets.lab.Lab", "demo"));
        command.addAll(List.of(arguments));
        return command;
    }
}
