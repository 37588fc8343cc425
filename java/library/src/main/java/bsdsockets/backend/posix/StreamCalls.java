package bsdsockets.backend.posix;

import bsdsockets.backend.TimeoutMillis;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * A native stream socket as java.net wants one: each call has a time-out of its own, since there a read's bounds no write,
 * and an interrupt ends the calls of virtual threads only.
 */
public final class StreamCalls {
    private final Handle handle;
    private final int family;

    private StreamCalls(int fd, int family) {
        this.handle = new Handle(new Descriptor(fd, Interrupts.OF_VIRTUAL_THREADS));
        this.family = family;
    }

    /**
     * What {@link #accept} gives.
     *
     * @param peer null where the kernel names none
     */
    public record Accepted(StreamCalls calls, Sockaddr peer) {}

    /** socket(2), close-on-exec. */
    public static StreamCalls open(int family, int type) throws ErrnoException {
        return new StreamCalls(Posix.socket(family, type | Constants.SOCK_CLOEXEC, 0), family);
    }

    /** The family, as in {@link Constants#AF_INET}. */
    public int family() {
        return family;
    }

    /** bind(2). */
    public void bind(Sockaddr address) throws IOException {
        handle.use("bind", fd -> {
            Posix.bind(fd, address);
            return null;
        });
    }

    /** listen(2). */
    public void listen(int backlog) throws IOException {
        handle.use("listen", fd -> {
            Posix.listen(fd, backlog);
            return null;
        });
    }

    /** accept(2); null for no time-out. */
    public Accepted accept(Duration timeout) throws IOException {
        bsdsockets.posix.Accepted accepted = calls(timeout).accept();
        return new Accepted(new StreamCalls(accepted.fd(), family), accepted.peer());
    }

    /** connect(2); null for no time-out. */
    public void connect(Sockaddr address, Duration timeout) throws IOException {
        calls(timeout).connect(address, family, true);
    }

    /** recv(2); null for no time-out. What is there already comes also where a virtual thread is interrupted. */
    public int receive(byte[] b, int off, int len, Duration timeout) throws IOException {
        Transfer recv = Transfer.recv(b, Objects.checkFromIndexSize(off, len, b.length), len);
        if (VirtualThreads.isVirtual(Thread.currentThread())) {
            try {
                return (int) calls(null).transfer("recv", Constants.POLLIN, Constants.MSG_DONTWAIT, recv);
            } catch (ErrnoException e) {
                if (e.errno() != Constants.EAGAIN) {
                    throw e;
                }
            }
        }
        return (int) calls(timeout).transfer("recv", Constants.POLLIN, 0, recv);
    }

    /** send(2). */
    public int send(byte[] b, int off, int len, int flags) throws IOException {
        Transfer send = Transfer.send(b, Objects.checkFromIndexSize(off, len, b.length), len);
        return (int) calls(null).transfer("send", Constants.POLLOUT, flags | Constants.MSG_NOSIGNAL, send);
    }

    private NativeCalls calls(Duration timeout) {
        return new NativeCalls(handle, timeout == null ? NativeCalls.FOR_EVER : TimeoutMillis.of(timeout));
    }

    /** How many bytes have arrived: ioctl(2) with FIONREAD. */
    public int available() throws IOException {
        return handle.use("ioctl", fd -> Posix.ioctl(fd, Constants.FIONREAD));
    }

    /** shutdown(2). */
    public void shutdown(int how) throws IOException {
        handle.use("shutdown", fd -> {
            Posix.shutdown(fd, how);
            return null;
        });
    }

    /** getsockname(2). */
    public Sockaddr name() throws IOException {
        return handle.use("getsockname", Posix::getsockname);
    }

    /** getsockopt(2). */
    public byte[] option(int level, int name, int length) throws IOException {
        return handle.use("getsockopt", fd -> Posix.getsockopt(fd, level, name, length));
    }

    /** setsockopt(2). */
    public void setOption(int level, int name, byte[] value) throws IOException {
        handle.use("setsockopt", fd -> {
            Posix.setsockopt(fd, level, name, value);
            return null;
        });
    }

    /** close(2), once whoever is in a call has been woken and has left. Twice is harmless. */
    public void close() throws ErrnoException {
        handle.close();
    }
}
