package bsdsockets.lab.trace;

/** Waiting for threads that end soon. */
final class Threads {
    private Threads() {}

    /** Waits however often it is interrupted; the interrupt is kept. */
    static void joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
