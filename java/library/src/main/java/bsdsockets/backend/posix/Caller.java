package bsdsockets.backend.posix;

import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Set;

/**
 * A thread as it makes calls that may block: how to wake it. It is a selector because {@code begin} and {@code end} of one
 * are the JDK's public way to be told of an interrupt; it never selects. Which handle it is in is guarded by that handle.
 */
final class Caller extends AbstractSelector implements Blocked {
    private static final ThreadLocal<Caller> CURRENT = ThreadLocal.withInitial(Caller::new);

    private final Thread thread = Thread.currentThread();
    private final boolean virtual = VirtualThreads.isVirtual(thread);
    private int threadId = WakeSignal.threadId();
    private volatile long call;
    private volatile Handle handle;
    private volatile boolean timed;
    private volatile boolean listening;
    private Blocked next;
    private long lookedAt;
    private int looks;

    private Caller() {
        super(null);
        MissedInterrupts.watch(this);
    }

    /** The calling thread's. */
    static Caller current() throws ErrnoException {
        WakeSignal.install();
        return CURRENT.get();
    }

    /** Listens for interrupts until {@link #finish}. */
    void listen() {
        listening = true;
        begin();
    }

    void finish() {
        end();
        listening = false;
    }

    /** Notes, under the handle's lock, that a call begins; and whether the kernel keeps its time-out. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes it
    void entered(Handle entered, boolean kernelKeepsTime) {
        if (virtual) {
            // it may have changed its carrier since, and cannot while it is in the call
            threadId = WakeSignal.threadId();
        }
        timed = kernelKeepsTime;
        call++;
        handle = entered;
        if (listening) {
            MissedInterrupts.callBegun();
        }
    }

    @Override
    public void left() {
        handle = null;
        timed = false;
    }

    @Override
    public Blocked next() {
        return next;
    }

    @Override
    public void next(Blocked behind) {
        next = behind;
    }

    /** Whether it may wait now and rely on the time-out that the kernel keeps. */
    boolean isTimed() {
        return timed;
    }

    /** A signal has ended the call: what is left of the time-out is for poll to keep. */
    void interruptedByASignal() {
        timed = false;
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** The number of the call that this thread is in. */
    long call() {
        return call;
    }

    /** The handle that this thread is in; null for none. */
    Handle handle() {
        return handle;
    }

    /** Sends the signal; the handle's lock is held, so that it comes while the thread is in its call. */
    @Override
    public void wake() {
        WakeSignal.send(threadId);
    }

    /** An interrupt came; the interrupting thread runs this. It is over when the thread has seen it, or left its call. */
    @Override
    public Selector wakeup() {
        Handle in = handle;
        long number = call;
        if (in != null && Thread.currentThread() != thread) {
            Backoff.until(() -> !thread.isInterrupted() || in.woken(this, number));
        }
        return this;
    }

    /** Wakes the thread where it is interrupted; tells how often this call has been looked at, and a lot for none. */
    int lookForInterrupt() {
        if (handle == null || !listening) {
            return Integer.MAX_VALUE;
        }
        long number = call;
        looks = number == lookedAt ? looks + 1 : 0;
        lookedAt = number;
        if (thread.isInterrupted()) {
            wakeup();
        }
        return looks;
    }

    @Override
    protected void implCloseSelector() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<SelectionKey> keys() {
        return Set.of();
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        return Set.of();
    }

    @Override
    public int selectNow() {
        return 0;
    }

    @Override
    public int select(long timeout) {
        return 0;
    }

    @Override
    public int select() {
        return 0;
    }
}
