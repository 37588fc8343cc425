package bsdsockets.lab.demo;

/** What to do should the JVM be told to end, as by Ctrl-C, before this is closed. */
final class ShutdownHook implements AutoCloseable {
    private final Thread thread;
    private final boolean inTime;

    ShutdownHook(Runnable action) {
        thread = new Thread(action, "demo shutdown");
        inTime = add(thread);
    }

    private static boolean add(Thread thread) {
        try {
            Runtime.getRuntime().addShutdownHook(thread);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Whether the JVM was not ending yet: if it was, nothing will be done. */
    boolean inTime() {
        return inTime;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // the JVM is ending, and the action runs or has run
        }
    }
}
