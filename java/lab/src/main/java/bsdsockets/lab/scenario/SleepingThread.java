package bsdsockets.lab.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A thread as the kernel sees it: proc_pid_task(5). */
public final class SleepingThread {
    private final Path status;
    private List<String> lastSleep = List.of();

    private SleepingThread(Path status) {
        this.status = status;
    }

    /** The calling thread. */
    public static SleepingThread current() throws IOException {
        Path proc = Path.of("/proc");
        return new SleepingThread(proc.resolve(Files.readSymbolicLink(Path.of("/proc/thread-self")))
                .resolve("status"));
    }

    /** Whether it sleeps now and has slept since the last look. */
    public boolean sleeps() throws IOException {
        List<String> now = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("State:") || line.contains("ctxt_switches:"))
                .toList();
        boolean sleeps = now.get(0).contains("S (sleeping)") && now.equals(lastSleep);
        lastSleep = now;
        return sleeps;
    }
}
