package bsdsockets.backend.posix;

import bsdsockets.posix.Accepted;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** The native calls that may block, by the rules of one time-out: none, a time, or zero for non-blocking. */
final class NativeCalls {
    private final Handle handle;
    private final Duration timeout;

    /** @param timeout null for none, zero for non-blocking */
    NativeCalls(Handle handle, Duration timeout) {
        this.handle = handle;
        this.timeout = timeout;
    }

    /** A call that takes flags. */
    @FunctionalInterface
    interface Transfer<T> {
        T make(int fd, int flags) throws ErrnoException;
    }

    /** Sends or receives, in C's one call where there is no time-out. */
    <T> T transfer(String name, int events, int flags, Transfer<T> transfer) throws IOException {
        return transfer(name, events, flags, deadline(), transfer);
    }

    private <T> T transfer(String name, int events, int flags, Deadline deadline, Transfer<T> transfer)
            throws IOException {
        boolean waits = !nonBlocking() && (flags & Constants.MSG_DONTWAIT) == 0;
        if (!waits) {
            return handle.use(name, fd -> transfer.make(fd, flags));
        }
        if (deadline == null) {
            return handle.block(name, fd -> transfer.make(fd, flags));
        }
        if ((flags & Constants.MSG_WAITALL) != 0) {
            return handle.block(name, fd -> {
                deadline.await(name, fd, events);
                return Alarm.bound(deadline, fd, same -> transfer.make(same, flags));
            });
        }
        int awaited = (flags & Constants.MSG_OOB) != 0 ? Constants.POLLPRI : events;
        return handle.block(name, fd -> whenReady(name, fd, awaited, flags, deadline, transfer));
    }

    /** Another thread may have taken what poll has seen: then it is waited for again. */
    private static <T> T whenReady(String name, int fd, int events, int flags, Deadline deadline, Transfer<T> transfer)
            throws IOException {
        while (true) {
            deadline.await(name, fd, events);
            try {
                return transfer.make(fd, flags | Constants.MSG_DONTWAIT);
            } catch (ErrnoException e) {
                if (e.errno() != Constants.EAGAIN) {
                    throw e;
                }
            }
        }
    }

    /** Sends everything. What was sent before a time-out or an interrupt is told by the exception and the position. */
    void sendAll(ByteBuffer data) throws IOException {
        int start = data.position();
        Deadline deadline = deadline();
        try {
            do {
                transfer(
                        "send",
                        Constants.POLLOUT,
                        Constants.MSG_NOSIGNAL,
                        deadline,
                        (fd, flags) -> Posix.send(fd, data, flags));
            } while (data.hasRemaining());
        } catch (InterruptedIOException e) {
            e.bytesTransferred = data.position() - start;
            throw e;
        }
    }

    /** Takes the next connection; one that was gone before it was taken is passed over. */
    Accepted accept() throws IOException {
        if (nonBlocking()) {
            return handle.use("accept", NativeCalls::accepted);
        }
        Deadline deadline = deadline();
        return handle.block("accept", fd -> {
            if (deadline == null) {
                return accepted(fd);
            }
            deadline.await("accept", fd, Constants.POLLIN);
            return Alarm.bound(deadline, fd, NativeCalls::accepted);
        });
    }

    private static Accepted accepted(int fd) throws ErrnoException {
        while (true) {
            try {
                return Posix.accept4(fd, Constants.SOCK_CLOEXEC);
            } catch (ErrnoException e) {
                if (e.errno() != Constants.ECONNABORTED) {
                    throw e;
                }
            }
        }
    }

    void connect(Sockaddr address, int family) throws IOException {
        if (nonBlocking()) {
            handle.use("connect", fd -> {
                Posix.connect(fd, address);
                return null;
            });
        } else {
            handle.block("connect", new Connecting(address, family, deadline()));
        }
    }

    private boolean nonBlocking() {
        return timeout != null && timeout.isZero();
    }

    private Deadline deadline() {
        return nonBlocking() ? null : Deadline.after(timeout);
    }
}
