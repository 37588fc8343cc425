package bsdsockets.lab.demo.chatroom;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Of threads that use a connection the last one out closes it: were it closed under one of them, its descriptor's number could
 * be another's by the time of that thread's next call.
 */
final class LastOut {
    private final AtomicInteger users = new AtomicInteger(1);
    private final Runnable close;

    /** The calling thread uses it. */
    LastOut(Runnable close) {
        this.close = close;
    }

    /** Another thread is about to use it. */
    void enter() {
        users.incrementAndGet();
    }

    /** The calling thread does not use it any more. */
    void leave() {
        if (users.decrementAndGet() == 0) {
            close.run();
        }
    }
}
