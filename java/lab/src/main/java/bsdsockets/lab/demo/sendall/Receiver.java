package bsdsockets.lab.demo.sendall;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Receives in a thread of its own what the demo sends. */
final class Receiver implements AutoCloseable {
    private final FutureTask<byte[]> task;
    private final Action wake;

    /** Receives until the sender has closed. */
    interface Call {
        byte[] run() throws IOException;
    }

    /** Ends a blocked call. */
    interface Action {
        void run() throws IOException;
    }

    Receiver(Call recvAll, Action wake) {
        this.task = new FutureTask<>(recvAll::run);
        this.wake = wake;
        Thread thread = new Thread(task, "demo receiver");
        thread.setDaemon(true);
        thread.start();
    }

    /** How much was received, and whether it is what was sent. */
    String comparedWith(byte[] sent) throws IOException {
        byte[] received = received();
        return received.length + " bytes, "
                + (Arrays.equals(received, sent) ? "each as it was sent" : "which are not those that were sent");
    }

    private byte[] received() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("the receiver failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!task.isDone()) {
            wake.run();
        }
    }
}
