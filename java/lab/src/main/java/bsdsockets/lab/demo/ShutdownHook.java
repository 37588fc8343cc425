package bsdsockets.lab.demo;

/** What to do should the JVM be told to end, as by Ctrl-C, before this is closed. */
final class ShutdownHook implements AutoCloseable {
    private final Thread thread;

    ShutdownHook(Runnable action) {
        thread = new Thread(action, "demo shutdown");
        Runtime.getRuntime().addShutdownHook(thread);
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
