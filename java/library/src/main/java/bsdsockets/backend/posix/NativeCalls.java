package bsdsockets.backend.posix;

import bsdsockets.posix.Accepted;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;

/** The native calls that may block, by the rules of one time-out: none, a time, or zero for non-blocking. */
final class NativeCalls {
    /** No time-out. */
    static final int FOR_EVER = -1;

    private final Handle handle;
    private final int timeout;

    /** @param timeout in milliseconds; 0 for non-blocking, {@link #FOR_EVER} for none */
    NativeCalls(Handle handle, int timeout) {
        this.handle = handle;
        this.timeout = timeout;
    }

    /** Sends or receives, in C's one call where there is no time-out. */
    long transfer(String name, int events, int flags, Transfer transfer) throws IOException {
        return transfer(name, events, flags, deadline(), transfer);
    }

    private long transfer(String name, int events, int flags, Deadline deadline, Transfer transfer) throws IOException {
        if (timeout == 0 || (flags & Constants.MSG_DONTWAIT) != 0) {
            return handle.use(name, fd -> atOnce(name, fd, flags, transfer));
        }
        if (!VirtualThreads.park()) {
            return handle.block(name, new Transferring(handle, name, events, flags, deadline, transfer));
        }
        if ((flags & Constants.MSG_WAITALL) != 0) {
            Attempt attempt = new Transferring(handle, name, events, flags, deadline, transfer);
            return Elsewhere.make(() -> handle.block(name, attempt));
        }
        int awaited = Transferring.awaited(events, flags);
        return handle.park(name, (fd, caller) -> transfer.make(fd, flags | Constants.MSG_DONTWAIT), awaited, deadline);
    }

    private static long atOnce(String name, int fd, int flags, Transfer transfer) throws IOException {
        long result;
        do {
            result = transfer.make(fd, flags);
        } while (result == -Constants.EINTR);
        if (result < 0) {
            throw new ErrnoException((int) -result, name, Integer.toString(fd));
        }
        return result;
    }

    /** Sends everything. What was sent before a time-out or an interrupt is told by the exception and the position. */
    void sendAll(ByteBuffer data) throws IOException {
        int start = data.position();
        Deadline deadline = deadline();
        Transfer send = Transfer.send(data);
        try {
            do {
                transfer("send", Constants.POLLOUT, Constants.MSG_NOSIGNAL, deadline, send);
                if (data.hasRemaining() && deadline != null && deadline.nanosLeft() == 0) {
                    throw deadline.passed("send");
                }
            } while (data.hasRemaining());
        } catch (InterruptedIOException e) {
            e.bytesTransferred = data.position() - start;
            throw e;
        }
    }

    /** Takes the next connection; one that was gone before it was taken is passed over. */
    Accepted accept() throws IOException {
        Accepting accepting = new Accepting(deadline());
        if (timeout == 0) {
            handle.use("accept", fd -> {
                while (accepting.take(fd) == -Constants.EINTR) {
                    // the next one
                }
                return null;
            });
        } else if (VirtualThreads.park()) {
            handle.park("accept", (fd, caller) -> parked(accepting, fd), Constants.POLLIN, accepting.deadline());
        } else {
            handle.block("accept", accepting);
        }
        return accepting.accepted();
    }

    /**
     * Nothing keeps accept4 from waiting where somebody else may take the connection that poll has seen. Under the lock,
     * alone with the descriptor, nobody can; else a platform thread makes the call.
     */
    private long parked(Accepting accepting, int fd) throws IOException {
        synchronized (handle) {
            if (!handle.descriptor().isShared() && !handle.hasCaller()) {
                return accepting.takeIfReady(fd);
            }
        }
        return Deadline.isReady(fd, Constants.POLLIN)
                ? Elsewhere.make(() -> handle.block("accept", accepting))
                : -Constants.EAGAIN;
    }

    /** @param stream whether a connect of this type has something to wait for */
    void connect(Sockaddr address, int family, boolean stream) throws IOException {
        Connecting connecting = new Connecting(address, family, deadline());
        if (timeout == 0) {
            handle.use("connect", fd -> {
                Posix.connect(fd, address);
                return null;
            });
        } else if (stream && VirtualThreads.park()) {
            Attempt blocking = (fd, caller) -> Elsewhere.make(() -> handle.block("connect", connecting));
            Attempt parked = new ParkedConnecting(address, blocking);
            handle.park("connect", parked, Constants.POLLOUT, connecting.deadline());
        } else {
            handle.block("connect", connecting);
        }
    }

    /** Null for none. */
    private Deadline deadline() {
        return timeout <= 0 ? null : Deadline.after(timeout);
    }
}
