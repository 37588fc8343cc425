package bsdsockets.bench;

import bsdsockets.bench.Operations.Operation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row whose figure is how many system calls an operation makes: strace(1) counts them in a JVM of its own, in a short and
 * in a long run, so that what is called around the loop does not count.
 */
record SystemCallRow(String name, String title, Operation operation, double atMost) implements Row {
    /** Each is traced, which is slow: this many in the long run, and a tenth of them in the short one. */
    private static final long TRACED_CALLS = 15_000;

    private static final String CALLS = "trace=%network,close,fcntl,ioctl,poll,ppoll,epoll_wait,epoll_pwait,epoll_ctl";

    /** The column of strace's table that has the number of calls. */
    private static final int COUNT = 3;

    static SystemCallRow ofMirror() {
        return new SystemCallRow(
                "connect-calls",
                "system calls of a connection made, accepted and closed, by Posix",
                Operation.CONNECT_BY_MIRROR,
                6);
    }

    static SystemCallRow ofFacade() {
        return new SystemCallRow(
                "connect-calls-facade",
                "system calls of a connection made, accepted and closed, by BsdSocket",
                Operation.CONNECT_BY_FACADE,
                6);
    }

    static SystemCallRow ofTransfer() {
        return new SystemCallRow(
                "transfer-calls",
                "system calls of a message sent and received by BsdSocket with a time-out",
                Operation.TRANSFER_BY_FACADE,
                2);
    }

    static SystemCallRow ofEventLoop() {
        return new SystemCallRow(
                "event-loop-calls",
                "system calls of a round of EventLoop: 64 of send, one of epoll_wait, 64 of recv",
                Operation.EVENT_LOOP,
                2 * 64 + 1);
    }

    @Override
    public Optional<String> missing() {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
        return found ? Optional.empty() : Optional.of("it needs strace");
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        long many = (long) (TRACED_CALLS / atMost);
        long few = many / 10;
        // a JVM closes a file of its own now and then, which is less than a tenth of a call
        double calls = Math.round(10.0 * (callsOf(many) - callsOf(few)) / (many - few)) / 10.0;
        return List.of(new Figure("strace -c", "calls", Quartiles.of(calls), Goal.atMost(atMost)));
    }

    private long callsOf(long times) throws IOException {
        Path table = Files.createTempFile("strace-", ".table");
        try {
            Process process = new ProcessBuilder(
                            "strace",
                            "-f",
                            "--seccomp-bpf",
                            "-c",
                            "-o",
                            table.toString(),
                            "-e",
                            CALLS,
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // a JVM that looks after its container opens and closes files all the time
                            "-XX:-UseContainerSupport",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Operations.class.getName(),
                            operation.name(),
                            Long.toString(times))
                    .inheritIO()
                    .start();
            int status = process.onExit().join().exitValue();
            if (status != 0) {
                throw new IOException("strace of " + operation + " ended with status " + status);
            }
            return total(Files.readAllLines(table));
        } finally {
            Files.delete(table);
        }
    }

    /** The calls of every line of strace's table between its two rules. */
    static long total(List<String> table) {
        return table.stream()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith("------"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("------"))
                .mapToLong(line -> Long.parseLong(line.split(" +", -1)[COUNT]))
                .sum();
    }
}
