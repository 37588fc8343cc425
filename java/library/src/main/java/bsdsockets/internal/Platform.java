package bsdsockets.internal;

import java.util.Locale;

/** The folder of this machine's libraries in the jar. */
final class Platform {
    private Platform() {}

    /** For example {@code linux-x86_64}: the system's name, and the processor's as the compiler calls it. */
    static String name() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + (arch.equals("amd64") ? "x86_64" : arch);
    }
}
