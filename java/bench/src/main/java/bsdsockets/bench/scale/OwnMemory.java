package bsdsockets.bench.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/** The memory of this JVM, in bytes. */
final class OwnMemory {
    private OwnMemory() {}

    /** What is used of the heap once all that can be is collected, and what is resident. */
    static Memory read() throws IOException {
        long resident = resident();
        return new Memory(heap(), resident);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** VmRSS of proc_pid_status(5), without what malloc keeps that is free. */
    private static long resident() throws IOException {
        trim();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> 1024 * Long.parseLong(kibibytes))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc/self/status has no VmRSS"));
    }

    /** What {@code jcmd PID System.trim_native_heap} does. */
    private static void trim() throws IOException {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            throw new IOException("this JDK has no System.trim_native_heap, which 17.0.9 and later have", e);
        }
    }
}
