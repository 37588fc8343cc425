package bsdsockets.backend.jdk;

import bsdsockets.ClosedSocketException;
import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The way to one of the JDK's sockets for one owner: ends with its close, and makes the JDK's exceptions the facade's. */
final class JdkHandle {
    private final JdkShared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    JdkHandle(JdkShared shared) {
        this.shared = shared;
    }

    JdkShared shared() {
        return shared;
    }

    /** The JDK closes a socket by itself too: after an interrupt, and after a connect that failed. */
    boolean isOpen() {
        return !closed.get() && shared.end().isOpen();
    }

    /** Makes a call that may block. Interrupted before it is begun, it is not: a channel would close itself. */
    <T> T block(String call, Object target, JdkCall<T> body) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(call + ": interrupted");
        }
        return use(call, target, body);
    }

    /**
     * Makes a call.
     *
     * @param target what it is made on, for the message; "" for nothing
     */
    <T> T use(String call, Object target, JdkCall<T> body) throws IOException {
        JdkEnd end = shared.end();
        if (closed.get() || !end.isOpen()) {
            throw new ClosedSocketException(call + ": the socket is closed");
        }
        try {
            return body.make(end);
        } catch (ErrnoException | NoEquivalentException | ClosedSocketException | SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            throw translated(e, call, target, end);
        } catch (RuntimeException e) {
            int errno = end.errno(e, call);
            if (errno == 0) {
                throw e;
            }
            throw of(errno, e, call, target);
        }
    }

    private static IOException translated(IOException failure, String call, Object target, JdkEnd end) {
        int errno = end.errno(failure, call);
        return errno == 0 ? failure : of(errno, failure, call, target);
    }

    private static IOException of(int errno, Exception failure, String call, Object target) {
        IOException translated;
        if (errno == Constants.EBADF) {
            translated = new ClosedSocketException(call + ": the socket was closed");
        } else if (errno == Constants.EINTR) {
            translated = new InterruptedIOException(call + ": interrupted");
        } else {
            translated = new ErrnoException(errno, call, target.toString());
        }
        translated.initCause(failure);
        return translated;
    }

    /** Closes; twice is harmless. */
    void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            shared.release();
        }
    }
}
