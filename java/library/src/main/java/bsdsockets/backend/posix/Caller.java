package bsdsockets.backend.posix;

import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread as it makes calls that may block: how to wake it. It is a selector because {@code begin} of one is the JDK's
 * public way to be told of an interrupt; it never selects. Which handle it is in is guarded by that handle.
 */
final class Caller extends AbstractSelector implements Blocked {
    private static final ThreadLocal<Caller> CURRENT = ThreadLocal.withInitial(Caller::new);

    private final Thread thread = Thread.currentThread();
    private final boolean virtual = VirtualThreads.isVirtual(thread);
    private int threadId = WakeSignal.threadId();

    /** What others read of this thread: the first is written last, and read first. */
    private final AtomicReference<Handle> handle = new AtomicReference<>();

    private long call;
    private boolean listening;
    private volatile boolean timed;
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

    /**
     * Listens for interrupts until {@link #finish}. The JDK goes on telling of them, which saves the time of {@code end} in
     * every call; what comes between calls finds no handle. A channel of NIO that this thread uses may end that, so that
     * each call begins anew.
     */
    void listen() {
        listening = true;
        begin();
    }

    void finish() {
        listening = false;
    }

    /** Notes, under the handle's lock, that a call begins; and whether the kernel keeps its time-out. */
    void entered(Handle entered, boolean kernelKeepsTime) {
        if (virtual) {
            // it may have changed its carrier since, and cannot while it is in the call
            threadId = WakeSignal.threadId();
        }
        if (timed != kernelKeepsTime) {
            timed = kernelKeepsTime;
        }
        call++;
        // as a volatile write, which comes before the look at the interrupt status
        handle.set(entered);
        if (listening) {
            MissedInterrupts.callBegun();
        }
    }

    @Override
    public void left() {
        handle.setRelease(null);
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
        return handle.get();
    }

    /** Sends the signal; the handle's lock is held, so that it comes while the thread is in its call. */
    @Override
    public void wake() {
        WakeSignal.send(threadId);
    }

    /** An interrupt came; the interrupting thread runs this. It is over when the thread has seen it, or left its call. */
    @Override
    public Selector wakeup() {
        Handle in = handle.get();
        long number = call;
        if (in != null && listening && Thread.currentThread() != thread) {
            Backoff.until(() -> !thread.isInterrupted() || in.woken(this, number));
        }
        return this;
    }

    /** Wakes the thread where it is interrupted; tells how often this call has been looked at, and a lot for none. */
    int lookForInterrupt() {
        if (handle.get() == null || !listening) {
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
