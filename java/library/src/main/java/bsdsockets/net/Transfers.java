package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The bytes of a connection, in and out. One thread reads at a time, and one writes. */
final class Transfers {
    /** What the JDK moves at most in one call. */
    private static final int LARGEST = 128 * 1024;

    private final BsdSocketImpl socket;
    private final TimedLock readLock;
    private final ReentrantLock writeLock = new ReentrantLock();

    private volatile boolean inputShut;
    private volatile boolean outputShut;
    private boolean ended;
    private boolean reset;

    /** @param readLock which connect and accept take too */
    Transfers(BsdSocketImpl socket, TimedLock readLock) {
        this.socket = socket;
        this.readLock = readLock;
    }

    /** Reads what is there, at least a byte; -1 at the end, which stays the end also of a socket closed since. */
    int read(byte[] b, int off, int len) throws IOException {
        Duration left = readLock.lock(socket.timeoutMillis());
        if (left != null && left.isZero()) {
            throw new SocketTimeoutException("Read timed out");
        }
        try {
            if (ended) {
                return -1;
            }
            int count = received(b, off, Math.min(len, LARGEST), left);
            ended = count < 0;
            return count;
        } finally {
            readLock.unlock();
        }
    }

    private int received(byte[] b, int off, int len, Duration left) throws IOException {
        socket.state().requireConnected();
        if (reset) {
            throw new SocketException(JdkExceptions.RESET);
        }
        if (inputShut) {
            return -1;
        }
        int count;
        try {
            count = socket.calls().receive(b, off, len, left);
        } catch (IOException e) {
            throw readFailure(e);
        }
        if (count > 0) {
            return count;
        }
        requireNotClosed();
        return -1;
    }

    private IOException readFailure(IOException e) {
        if (socket.state() == State.CLOSED) {
            return JdkExceptions.closed(e);
        }
        if (e instanceof SocketTimeoutException) {
            return JdkExceptions.caused(new SocketTimeoutException("Read timed out"), e);
        }
        if (JdkExceptions.isReset(e)) {
            reset = true;
            return JdkExceptions.caused(new SocketException(JdkExceptions.RESET), e);
        }
        return JdkExceptions.plain(e);
    }

    private void requireNotClosed() throws SocketException {
        if (socket.state() == State.CLOSED) {
            throw new SocketException(JdkExceptions.CLOSED);
        }
    }

    /** Writes everything. */
    void write(byte[] b, int off, int len) throws IOException {
        writeLock.lock();
        try {
            int end = off + len;
            int next = off;
            while (next < end) {
                next += sent(b, next, Math.min(end - next, LARGEST), 0);
            }
        } catch (IOException e) {
            throw JdkExceptions.plain(e);
        } finally {
            writeLock.unlock();
        }
    }

    /** Sends a byte out of band; what goes wrong is, as in the JDK, no SocketException. */
    void sendUrgent(int data) throws IOException {
        writeLock.lock();
        try {
            sent(new byte[] {(byte) data}, 0, 1, Constants.MSG_OOB);
        } catch (ErrnoException e) {
            throw JdkExceptions.caused(new IOException(JdkExceptions.plain(e).getMessage()), e);
        } finally {
            writeLock.unlock();
        }
    }

    private int sent(byte[] b, int off, int len, int flags) throws IOException {
        socket.state().requireConnected();
        try {
            return socket.calls().send(b, off, len, flags);
        } catch (IOException e) {
            throw socket.state() == State.CLOSED ? JdkExceptions.closed(e) : e;
        }
    }

    int available() throws IOException {
        socket.state().requireConnected();
        try {
            return inputShut ? 0 : socket.calls().available();
        } catch (IOException e) {
            throw JdkExceptions.of(e);
        }
    }

    void shutdownInput() throws IOException {
        if (!inputShut) {
            shutdown(Constants.SHUT_RD);
            inputShut = true;
        }
    }

    void shutdownOutput() throws IOException {
        if (!outputShut) {
            shutdown(Constants.SHUT_WR);
            outputShut = true;
        }
    }

    private void shutdown(int how) throws IOException {
        StreamCalls calls = socket.calls();
        try {
            calls.shutdown(how);
        } catch (ErrnoException e) {
            if (e.errno() != Constants.ENOTCONN) {
                throw JdkExceptions.of(e);
            }
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
