package bsdsockets.backend.posix;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * A send or a receive on a platform thread: the one call where there is no time-out, and where the kernel keeps it; else
 * poll, and a call that does not wait.
 */
final class Transferring implements Attempt {
    /** recv never waits with these: what they ask for is waited for by poll. */
    private static final int NEVER_WAITING = Constants.MSG_OOB | Constants.MSG_ERRQUEUE;

    private final Handle handle;
    private final String name;
    private final int events;
    private final int flags;
    private final Deadline deadline;
    private final Transfer transfer;
    private boolean begun;
    private int futile;

    /** @param deadline null for none */
    Transferring(Handle handle, String name, int events, int flags, Deadline deadline, Transfer transfer) {
        this.handle = handle;
        this.name = name;
        this.events = awaited(events, flags);
        this.flags = flags;
        this.deadline = deadline;
        this.transfer = transfer;
    }

    /** What poll is asked for. */
    static int awaited(int events, int flags) {
        if ((flags & Constants.MSG_ERRQUEUE) != 0) {
            return 0;
        }
        return (flags & Constants.MSG_OOB) != 0 ? Constants.POLLPRI : events;
    }

    @Override
    public long make(int fd, Caller caller) throws IOException {
        if (!begun) {
            begun = true;
            long result = spun(fd);
            if (result != -Constants.EAGAIN) {
                return result;
            }
        }
        if (deadline == null) {
            return asTold(fd, caller);
        }
        if (caller.isTimed() && (flags & NEVER_WAITING) == 0 && deadline.begins()) {
            long result = transfer.make(fd, flags);
            // the kernel counts in ticks, and may come early: poll waits for the rest
            return result == -Constants.EAGAIN ? -Constants.EINTR : result;
        }
        return polled(fd, caller);
    }

    /** Tries so often without waiting; -EAGAIN where none succeeds. */
    private long spun(int fd) throws IOException {
        int tries = (flags & (NEVER_WAITING | Constants.MSG_WAITALL)) != 0
                ? 0
                : handle.descriptor().spin();
        for (int i = 0; i < tries; i++) {
            long result = transfer.make(fd, flags | Constants.MSG_DONTWAIT);
            if (result != -Constants.EAGAIN) {
                return result;
            }
            handle.requireUndisturbed(name);
            if (deadline != null && deadline.nanosLeft() == 0) {
                throw deadline.passed(name);
            }
        }
        return -Constants.EAGAIN;
    }

    private long asTold(int fd, Caller caller) throws IOException {
        long result = transfer.make(fd, flags);
        if (result != -Constants.EAGAIN) {
            return result;
        }
        if (caller.isTimed() || handle.descriptor().isTimed()) {
            // a time-out that was set after this call had begun without
            return -Constants.EINTR;
        }
        throw new ErrnoException(Constants.EAGAIN, name, Integer.toString(fd));
    }

    private long polled(int fd, Caller caller) throws IOException {
        deadline.await(name, fd, events);
        if ((flags & Constants.MSG_WAITALL) != 0) {
            return Alarm.bound(deadline, fd, caller, (same, who) -> transfer.make(same, flags));
        }
        long result = transfer.make(fd, flags | Constants.MSG_DONTWAIT);
        if (result != -Constants.EAGAIN) {
            return result;
        }
        if (deadline.nanosLeft() == 0) {
            throw deadline.passed(name);
        }
        if (events == Constants.POLLOUT) {
            pause();
        }
        return -Constants.EINTR;
    }

    /** A full peer of AF_UNIX is nothing that poll tells of: the sender itself is always ready. */
    private void pause() {
        if (futile++ > 0) {
            LockSupport.parkNanos(Math.min(deadline.nanosLeft(), Backoff.nanos(futile)));
        }
    }
}
