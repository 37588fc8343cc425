package bsdsockets.backend.posix;

import bsdsockets.ClosedSocketException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.LockSupport;

/**
 * The way to a descriptor for one owner. It counts who is inside, so that a close never takes the number from under a
 * call: close marks the handle, wakes whoever is blocked, and when the last one is out gives the descriptor back.
 */
final class Handle {
    private final Descriptor descriptor;
    private final Interrupts interrupts;

    private int users;
    private boolean closing;
    private Caller blocked;
    private Thread closer;

    Handle(Descriptor descriptor, Interrupts interrupts) {
        this.descriptor = descriptor;
        this.interrupts = interrupts;
    }

    Descriptor descriptor() {
        return descriptor;
    }

    synchronized boolean isOpen() {
        return !closing;
    }

    /** Makes a call that cannot block. */
    <T> T use(String name, Attempt<T> attempt) throws IOException {
        int fd = enter(name);
        try {
            return attempt.make(fd);
        } finally {
            leave();
        }
    }

    /**
     * Makes a call that may block: again after EINTR, until it is done, or the handle is closed, or the thread is
     * interrupted, where interrupts end calls.
     */
    <T> T block(String name, Attempt<T> attempt) throws IOException {
        Caller caller = Caller.current();
        if (!interrupts.endCalls()) {
            return inside(name, attempt, caller, false);
        }
        caller.listen();
        try {
            return inside(name, attempt, caller, true);
        } finally {
            caller.finish();
        }
    }

    private <T> T inside(String name, Attempt<T> attempt, Caller caller, boolean interruptible) throws IOException {
        int fd = enter(name, caller);
        try {
            return untilDone(name, attempt, fd, interruptible);
        } finally {
            leave(caller);
        }
    }

    private <T> T untilDone(String name, Attempt<T> attempt, int fd, boolean interruptible) throws IOException {
        while (true) {
            if (interruptible && Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(name + ": interrupted");
            }
            try {
                return attempt.make(fd);
            } catch (ErrnoException e) {
                if (e.errno() != Constants.EINTR) {
                    throw e;
                }
                if (!isOpen()) {
                    throw closedMeanwhile(name, e);
                }
            }
        }
    }

    private static IOException closedMeanwhile(String name, ErrnoException cause) {
        IOException closed = new ClosedSocketException(name + ": closed by another thread");
        closed.initCause(cause);
        return closed;
    }

    private synchronized int enter(String name) throws ClosedSocketException {
        if (closing) {
            throw new ClosedSocketException(name + ": the socket is closed");
        }
        users++;
        return descriptor.fd();
    }

    private synchronized int enter(String name, Caller caller) throws IOException {
        int fd = enter(name);
        caller.entered(this, blocked);
        blocked = caller;
        return fd;
    }

    private synchronized void leave() {
        users--;
        if (users == 0 && closer != null) {
            LockSupport.unpark(closer);
        }
    }

    private synchronized void leave(Caller caller) {
        blocked = caller.left(blocked);
        leave();
    }

    /** Ends every call that is blocked, waits until its users have left, and releases the descriptor. Twice is harmless. */
    void close() throws ErrnoException {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            closer = Thread.currentThread();
        }
        Backoff.until(this::sentOff);
        descriptor.release(this);
    }

    /** Wakes whoever is blocked; true where nobody is inside. */
    private synchronized boolean sentOff() {
        for (Caller caller = blocked; caller != null; caller = caller.next()) {
            caller.signal();
        }
        return users == 0;
    }

    /** Wakes a caller that is still in its call; true where it has left. */
    synchronized boolean woken(Caller caller, long call) {
        if (caller.handle() != this || caller.call() != call) {
            return true;
        }
        caller.signal();
        return false;
    }
}
