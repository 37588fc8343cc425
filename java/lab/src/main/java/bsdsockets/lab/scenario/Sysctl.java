package bsdsockets.lab.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's settings that outcomes depend on, as sysctl(8) shows them. */
public final class Sysctl {
    private static final Path ROOT = Path.of("/proc/sys");

    /** Ports or sizes from one number to another, both included. */
    public record Range(int first, int last) {
        public boolean contains(int number) {
            return first <= number && number <= last;
        }
    }

    private Sysctl() {}

    /**
     * A setting that is one number.
     *
     * @param name as in "net/core/rmem_max"
     */
    public static int number(String name) {
        return Integer.parseInt(read(name));
    }

    /**
     * A setting that is two numbers.
     *
     * @param name as in "net/ipv4/ip_local_port_range"
     */
    public static Range range(String name) {
        String[] numbers = read(name).split("\\s+", -1);
        return new Range(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static String read(String name) {
        try {
            // by lines: readString makes small reads, and the kernel ends such a file after the first
            return Files.readAllLines(ROOT.resolve(name)).get(0).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
