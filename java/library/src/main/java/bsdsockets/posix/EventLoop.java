package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Waits for many descriptors and receives from all that are ready, in one native call and without allocating: {@link
 * Syscalls#epoll_wait_recv}, and a handler for each descriptor.
 *
 * <pre>{@code
 * try (EventLoop loop = EventLoop.open(64, 2048)) {
 *     loop.register(fd, Constants.EPOLLIN, (from, events, count, data) -> {
 *         if (count <= 0) {          // the end, or -errno
 *             from.cancel();
 *             Posix.close(from.fd());
 *         }
 *     });
 *     while (loop.runOnce(-1) >= 0) {}
 * }
 * }</pre>
 *
 * <p>It is level-triggered: each round receives once from each descriptor, and what is left comes in the next. Where more
 * are ready than there are slots, the kernel lets them take turns. The loop owns none of the descriptors that are
 * registered. One thread at a time runs it; from others only {@link #wakeup}, {@link #close} and {@link #isOpen} are of
 * use while it runs.
 *
 * <p>Closing a descriptor takes it out, and events already found for it never reach whoever has the number next. But the
 * kernel keeps waiting for one that lives on in a duplicate (dup, fork, passed on): cancel it before it is closed.
 */
public final class EventLoop implements AutoCloseable {
    private static final int FEW = 64;

    private final int epfd;
    private final int wake;
    private final ReadyBatch batch;
    private final byte[] wakes = new byte[Long.BYTES];

    /** By descriptor. */
    private Registration[] registrations = new Registration[FEW];

    private int generation;

    /** The slots of the last batch that are still to be handed over. */
    private int next;

    private int found;

    /** Who is in a round. */
    private Thread runner;

    private volatile boolean closed;

    private EventLoop(int epfd, int wake, ReadyBatch batch) {
        this.epfd = epfd;
        this.wake = wake;
        this.batch = batch;
    }

    /** Takes what was received from a descriptor. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Called once a round in which the descriptor was ready.
         *
         * @param from whose it is
         * @param events what was found, as in {@link Constants#EPOLLIN}
         * @param count what recv(2) returned: how many bytes, 0 at the end of a stream (or for an empty datagram), or -errno;
         *     -EAGAIN where there was nothing, as where only EPOLLOUT was found
         * @param data the bytes, from position 0 to the count; valid until this returns
         */
        void received(Registration from, int events, int count, ByteBuffer data) throws IOException;
    }

    /** Is told that a descriptor is ready. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Called once a round in which the descriptor was ready.
         *
         * @param who whose it is
         * @param events what was found, as in {@link Constants#EPOLLIN}
         */
        void ready(Registration who, int events) throws IOException;
    }

    /**
     * Makes a loop that waits for nothing yet.
     *
     * @param slots how many descriptors one round may serve, at least 1
     * @param slotSize how many bytes a round may receive from each, at least 1
     * @throws ErrnoException EMFILE, ENFILE: no descriptors left
     * @throws IllegalArgumentException for less
     */
    public static EventLoop open(int slots, int slotSize) throws ErrnoException {
        ReadyBatch batch = ReadyBatch.allocate(slots, slotSize);
        int epfd = Posix.epoll_create1(Constants.EPOLL_CLOEXEC);
        int wake = -1;
        try {
            wake = Posix.eventfd(0, Constants.EFD_CLOEXEC | Constants.EFD_NONBLOCK);
            Posix.epoll_ctl(epfd, Constants.EPOLL_CTL_ADD, wake, Constants.EPOLLIN, ReadyBatch.told(wake, 0));
            return new EventLoop(epfd, wake, batch);
        } catch (ErrnoException | RuntimeException | Error e) {
            Native.close(epfd);
            if (wake >= 0) {
                Native.close(wake);
            }
            throw e;
        }
    }

    /**
     * Adds a socket from which is received.
     *
     * @param events what to wait for, as in {@link Constants#EPOLLIN}; {@link Constants#EPOLLRDHUP} and
     *     {@link Constants#EPOLLONESHOT} too, but not EPOLLET
     * @throws ErrnoException as {@link Posix#epoll_ctl}; EEXIST: it is registered
     * @throws IllegalArgumentException for EPOLLET, or a descriptor below 0
     * @throws IllegalStateException where the loop is closed, or another thread is in a round
     */
    public synchronized Registration register(int fd, int events, Receiver receiver) throws ErrnoException {
        requireMine();
        Objects.requireNonNull(receiver);
        return add(new Registration(this, fd, nextGeneration(), events, receiver));
    }

    /**
     * Adds a descriptor of which only its events are told: one that listens, or is no socket.
     *
     * @param events as for {@link #register}
     * @throws ErrnoException as there
     * @throws IllegalArgumentException as there
     * @throws IllegalStateException as there
     */
    public synchronized Registration watch(int fd, int events, Watcher watcher) throws ErrnoException {
        requireMine();
        Objects.requireNonNull(watcher);
        return add(new Registration(this, fd, nextGeneration(), events, watcher));
    }

    /**
     * Runs one round: waits, receives, and calls the handlers of what was ready. What a handler throws ends the round; the
     * others' turn comes in the next, which then does not wait. A signal ends the wait as a wake-up does.
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many handlers were called, 0 after the time or a wake-up; -1 where the loop is closed
     * @throws IOException what a handler threw; or an {@link ErrnoException} of epoll_wait
     * @throws IllegalStateException within a handler, or where another thread is in a round
     */
    public int runOnce(int timeoutMillis) throws IOException {
        if (!enter()) {
            return -1;
        }
        try {
            if (next == found) {
                await(timeoutMillis);
            }
            int called = 0;
            while (next < found && !closed) {
                called += handOver(next++);
            }
            return closed && called == 0 ? -1 : called;
        } finally {
            leave();
        }
    }

    /** Ends the wait of the round that runs, or of the next. It may be called from any thread, and after close. */
    public synchronized void wakeup() {
        if (!closed) {
            Native.eventfdWrite(wake, 1);
        }
    }

    /** Whether {@link #close} was not called yet. */
    public boolean isOpen() {
        return !closed;
    }

    /** Ends the loop: at once, or where a round runs, as soon as its handler returns. Twice is harmless. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        if (runner == null) {
            release();
        } else {
            Native.eventfdWrite(wake, 1);
        }
        closed = true;
    }

    synchronized void modify(Registration registration, int events) throws ErrnoException {
        requireMine();
        requireLevel(events);
        if (current(registration.fd()) != registration) {
            throw new IllegalStateException("no longer in the loop: " + registration);
        }
        Posix.epoll_ctl(epfd, Constants.EPOLL_CTL_MOD, registration.fd(), events, registration.data());
    }

    synchronized void cancel(Registration registration) throws ErrnoException {
        if (closed || current(registration.fd()) != registration) {
            return;
        }
        requireMine();
        registrations[registration.fd()] = null;
        int result = Native.epollCtl(epfd, Constants.EPOLL_CTL_DEL, registration.fd(), 0, 0);
        if (result < 0 && result != -Constants.ENOENT && result != -Constants.EBADF) {
            throw new ErrnoException(-result, "epoll_ctl", epfd + ", " + registration.fd());
        }
    }

    private Registration add(Registration registration) throws ErrnoException {
        requireLevel(registration.events());
        int fd = registration.fd();
        Posix.epoll_ctl(epfd, Constants.EPOLL_CTL_ADD, fd, registration.events(), registration.data());
        if (fd >= registrations.length) {
            registrations = Arrays.copyOf(registrations, Math.max(fd + 1, 2 * registrations.length));
        }
        registrations[fd] = registration;
        return registration;
    }

    private Registration current(int fd) {
        return fd < registrations.length ? registrations[fd] : null;
    }

    /** The wake-up's is 0. */
    private int nextGeneration() {
        generation = generation == Integer.MAX_VALUE ? 1 : generation + 1;
        return generation;
    }

    private void await(int timeoutMillis) throws ErrnoException {
        next = 0;
        found = 0;
        int result = Syscalls.epoll_wait_recv(epfd, batch, timeoutMillis);
        if (result >= 0) {
            found = result;
        } else if (result != -Constants.EINTR) {
            throw new ErrnoException(-result, "epoll_wait", Integer.toString(epfd));
        }
    }

    /** Calls the handler of a slot, and returns 1; 0 where the slot is the wake-up's, or of a descriptor that is gone. */
    private int handOver(int slot) throws IOException {
        int fd = batch.fd(slot);
        if (fd == wake) {
            Native.eventfdRead(wake, wakes);
            return 0;
        }
        Registration registration = current(fd);
        if (registration == null || registration.generation() != batch.tag(slot)) {
            return 0;
        }
        registration.handle(batch.events(slot), batch.count(slot), batch.buffer(slot));
        return 1;
    }

    private synchronized boolean enter() {
        if (runner != null) {
            throw new IllegalStateException(
                    runner == Thread.currentThread()
                            ? "a round within a round"
                            : "another thread is in a round: " + runner);
        }
        if (closed) {
            return false;
        }
        runner = Thread.currentThread();
        return true;
    }

    private synchronized void leave() {
        runner = null;
        if (closed) {
            release();
        }
    }

    private void release() {
        Native.close(epfd);
        Native.close(wake);
    }

    private void requireMine() {
        if (closed) {
            throw new IllegalStateException("the loop is closed");
        }
        if (runner != null && runner != Thread.currentThread()) {
            throw new IllegalStateException("another thread is in a round: wake it up, and let it do this");
        }
    }

    private static void requireLevel(int events) {
        if ((events & Constants.EPOLLET) != 0) {
            throw new IllegalArgumentException("EPOLLET: a round receives once, and would not come back for the rest");
        }
    }

    @Override
    public String toString() {
        return "EventLoop[epfd=" + epfd + ", " + batch + (closed ? ", closed]" : "]");
    }
}
