package bsdsockets.backend.posix;

import bsdsockets.ClosedSocketException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/**
 * The way to a descriptor for one holder: a socket, or one of its streams. It counts who is inside, so that a close never
 * takes the number from under a call: close marks the handle, wakes whoever is blocked, and when the last one is out lets
 * go of the descriptor. A socket is a handle, and has none, because an idle connection should weigh little.
 */
class Handle {
    private final Descriptor descriptor;
    private final Cleaner.Cleanable net;

    private int users;
    private Blocked blocked;
    private volatile boolean closing;

    Handle(Descriptor descriptor) {
        this.descriptor = descriptor;
        this.net = descriptor.hold(this);
    }

    final Descriptor descriptor() {
        return descriptor;
    }

    public final boolean isOpen() {
        return !closing;
    }

    /** Makes a call that cannot block. */
    final <T> T use(String name, Call<T> call) throws IOException {
        int fd = enter(name, null, null);
        try {
            return call.make(fd);
        } finally {
            leave(null);
            Reference.reachabilityFence(this);
        }
    }

    /**
     * Makes a call that may block: again after EINTR, until it is done, or the handle is closed, or the thread is
     * interrupted, where interrupts end calls.
     */
    final long block(String name, Attempt attempt) throws IOException {
        Caller caller = Caller.current();
        if (!descriptor.interrupts().endCalls()) {
            return inside(name, attempt, caller);
        }
        caller.listen();
        try {
            return inside(name, attempt, caller);
        } finally {
            caller.finish();
        }
    }

    private long inside(String name, Attempt attempt, Caller caller) throws IOException {
        int fd = enter(name, caller, caller);
        try {
            return untilDone(name, attempt, fd, caller);
        } finally {
            leave(caller);
            Reference.reachabilityFence(this);
        }
    }

    private long untilDone(String name, Attempt attempt, int fd, Caller caller) throws IOException {
        while (true) {
            requireUndisturbed(name);
            long result = caught(attempt, fd, caller);
            if (result != -Constants.EINTR) {
                return result;
            }
            caller.interruptedByASignal();
        }
    }

    private static long caught(Attempt attempt, int fd, Caller caller) throws IOException {
        try {
            return attempt.make(fd, caller);
        } catch (ErrnoException e) {
            if (e.errno() != Constants.EINTR) {
                throw e;
            }
            return -Constants.EINTR;
        }
    }

    /**
     * As {@link #block} on a virtual thread: tries, and parks until there is a reason to try again.
     *
     * @param events what the descriptor is waited for to be ready for
     */
    final long park(String name, Attempt attempt, int events, Deadline deadline) throws IOException {
        Parked parked = new Parked(this, events, deadline);
        int fd = enter(name, parked, null);
        try {
            while (true) {
                requireUndisturbed(name);
                long result = caught(attempt, fd, null);
                if (result != -Constants.EAGAIN && result != -Constants.EINTR) {
                    return result;
                }
                if (deadline != null && deadline.nanosLeft() == 0) {
                    throw deadline.passed(name);
                }
                if (result == -Constants.EAGAIN) {
                    parked.await(fd);
                }
            }
        } finally {
            leave(parked);
            Reference.reachabilityFence(this);
        }
    }

    /** Throws where the handle was closed, or the thread is interrupted. */
    final void requireUndisturbed(String name) throws IOException {
        if (closing) {
            throw new ClosedSocketException(name + ": closed by another thread");
        }
        if (Thread.currentThread().isInterrupted() && descriptor.interrupts().endCalls()) {
            throw new InterruptedIOException(name + ": interrupted");
        }
    }

    private synchronized int enter(String name, Blocked who, Caller caller) throws IOException {
        if (closing) {
            throw new ClosedSocketException(name + ": the socket is closed");
        }
        if (caller != null) {
            caller.entered(this, descriptor.isTimed());
        }
        if (who != null) {
            who.next(blocked);
            blocked = who;
        }
        users++;
        return descriptor.fd();
    }

    private synchronized void leave(Blocked who) {
        if (who != null) {
            remove(who);
            who.left();
        }
        users--;
        if (users == 0 && closing) {
            for (Blocked closer = blocked; closer != null; closer = closer.next()) {
                closer.wake();
            }
        }
    }

    private void remove(Blocked who) {
        if (blocked == who) {
            blocked = who.next();
        } else {
            Blocked before = blocked;
            while (before.next() != who) {
                before = before.next();
            }
            before.next(who.next());
        }
        who.next(null);
    }

    /** Whether a thread that is not virtual is in a call that may block; the lock is held. */
    final boolean hasCaller() {
        for (Blocked who = blocked; who != null; who = who.next()) {
            if (who instanceof Caller) {
                return true;
            }
        }
        return false;
    }

    /** Ends every call that is blocked, waits until its users have left, and lets go of the descriptor. Twice is harmless. */
    public void close() throws ErrnoException {
        Closer closer = new Closer();
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            closer.next(blocked);
            blocked = closer;
        }
        try {
            Backoff.until(() -> sentOff(closer));
            descriptor.release(net);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Wakes whoever is blocked; true where nobody is inside. */
    private synchronized boolean sentOff(Closer closer) {
        for (Blocked who = blocked; who != null; who = who.next()) {
            if (who != closer) {
                who.wake();
            }
        }
        return users == 0;
    }

    /** Ends the waiting that relies on the kernel's time-out, which is no longer what it was; that goes on by poll. */
    final void recall() {
        Backoff.until(this::recalled);
    }

    private synchronized boolean recalled() {
        boolean all = true;
        for (Blocked who = blocked; who != null; who = who.next()) {
            if (who instanceof Caller caller && caller.isTimed() && !caller.isCurrent()) {
                caller.wake();
                all = false;
            }
        }
        return all;
    }

    /** Wakes a caller that is still in its call; true where it has left. */
    final synchronized boolean woken(Caller caller, long call) {
        if (caller.handle() != this || caller.call() != call) {
            return true;
        }
        caller.wake();
        return false;
    }
}
