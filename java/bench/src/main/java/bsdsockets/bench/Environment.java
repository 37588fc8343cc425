package bsdsockets.bench;

/** What the figures were measured on. */
public final class Environment {
    private Environment() {}

    /** In one line. */
    public static String describe() {
        return String.join(
                ", ",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors() + " processors",
                "glibc " + CLoops.libc(),
                "JDK " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")");
    }
}
