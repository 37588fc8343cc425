package bsdsockets.server;

import bsdsockets.posix.Sockaddr;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a server reports. */
final class Failures implements FailureHandler {
    private final BlockingQueue<Failure> told = new LinkedBlockingQueue<>();

    /** One report. */
    record Failure(Sockaddr peer, Throwable thrown) {}

    @Override
    public void failed(Sockaddr peer, Throwable failure) {
        told.add(new Failure(peer, failure));
    }

    /** The next one, which has to come. */
    Failure next() throws InterruptedException {
        Failure failure = told.poll(20, TimeUnit.SECONDS);
        if (failure == null) {
            throw new AssertionError("nothing was reported");
        }
        return failure;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }
}
