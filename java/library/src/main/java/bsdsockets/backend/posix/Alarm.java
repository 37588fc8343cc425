package bsdsockets.backend.posix;

import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a call with EINTR at its deadline. For the calls that no flag keeps from blocking: connect, accept (another process
 * may take the connection that poll has seen), recv with MSG_WAITALL. The descriptor, which others may share, is left as
 * it is.
 */
final class Alarm {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private Alarm() {}

    /** Makes the attempt; at the deadline the thread is woken until it has left the handle that it is in. */
    static long bound(Deadline deadline, int fd, Caller caller, Attempt attempt) throws IOException {
        Handle handle = caller.handle();
        long call = caller.call();
        ScheduledFuture<?> ring = CLOCK.schedule(
                () -> Backoff.until(() -> handle.woken(caller, call)), deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        try {
            return attempt.make(fd, caller);
        } finally {
            ring.cancel(false);
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "bsdsockets-alarm");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
