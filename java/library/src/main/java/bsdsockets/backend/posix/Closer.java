package bsdsockets.backend.posix;

import java.util.concurrent.locks.LockSupport;

/** The thread that closes a handle, while it waits for the last user to leave. */
final class Closer implements Blocked {
    private final Thread thread = Thread.currentThread();
    private Blocked next;

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public Blocked next() {
        return next;
    }

    @Override
    public void next(Blocked behind) {
        next = behind;
    }
}
