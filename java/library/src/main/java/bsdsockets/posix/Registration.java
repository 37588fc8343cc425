package bsdsockets.posix;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A descriptor in an {@link EventLoop}, until it is cancelled, or closed and its number registered anew. */
public final class Registration {
    private final EventLoop loop;
    private final int fd;
    private final int generation;
    private final long data;
    private final EventLoop.Receiver receiver;
    private final EventLoop.Watcher watcher;
    private int events;
    private Object attachment;

    Registration(EventLoop loop, int fd, int generation, int events, EventLoop.Receiver receiver) {
        this(loop, fd, generation, ReadyBatch.received(fd, generation), events, receiver, null);
    }

    Registration(EventLoop loop, int fd, int generation, int events, EventLoop.Watcher watcher) {
        this(loop, fd, generation, ReadyBatch.told(fd, generation), events, null, watcher);
    }

    private Registration(
            EventLoop loop,
            int fd,
            int generation,
            long data,
            int events,
            EventLoop.Receiver receiver,
            EventLoop.Watcher watcher) {
        this.loop = loop;
        this.fd = fd;
        this.generation = generation;
        this.data = data;
        this.events = events;
        this.receiver = receiver;
        this.watcher = watcher;
    }

    /** The descriptor. */
    public int fd() {
        return fd;
    }

    /** What is waited for. */
    public int events() {
        return events;
    }

    /**
     * Changes what is waited for. What was received before is handed over all the same.
     *
     * @param wanted as for {@link EventLoop#register}
     * @throws ErrnoException as {@link Posix#epoll_ctl}
     * @throws IllegalArgumentException for EPOLLET
     * @throws IllegalStateException where it is cancelled, or another thread is in a round
     */
    public void events(int wanted) throws ErrnoException {
        loop.modify(this, wanted);
        events = wanted;
    }

    /** What {@link #attach} was given last; null before. */
    public Object attachment() {
        return attachment;
    }

    /** Keeps an object for whoever handles this descriptor. */
    public void attach(Object object) {
        attachment = object;
    }

    /**
     * Takes the descriptor out of the loop, which leaves it open. Its handler is not called any more: what was already
     * received for it is dropped. Twice is harmless, and so is after the descriptor was closed.
     *
     * @throws ErrnoException as {@link Posix#epoll_ctl}, for what has another cause than a closed descriptor
     * @throws IllegalStateException where another thread is in a round
     */
    public void cancel() throws ErrnoException {
        loop.cancel(this);
    }

    int generation() {
        return generation;
    }

    long data() {
        return data;
    }

    void handle(int found, int count, ByteBuffer received) throws IOException {
        if (receiver == null) {
            watcher.ready(this, found);
        } else {
            receiver.received(this, found, count, received);
        }
    }

    @Override
    public String toString() {
        return "Registration[fd=" + fd + ", events=0x" + Integer.toHexString(events) + "]";
    }
}
