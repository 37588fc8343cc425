package bsdsockets.posix;

import java.net.SocketException;

/**
 * A call that failed: the error's number, its symbol, the call, and what it was called on. The message is strerror's,
 * built when asked, as in {@code connect(4, 127.0.0.1:1): Connection refused (ECONNREFUSED)}.
 */
public final class ErrnoException extends SocketException {
    private static final long serialVersionUID = 1;

    private final int errno;
    private final String call;
    private final String target;

    /**
     * A failure of which only the call is known.
     *
     * @param errno the error's number, as in errno(3)
     * @param call the call that failed, as in "connect"
     */
    public ErrnoException(int errno, String call) {
        this(errno, call, "");
    }

    /**
     * A failure.
     *
     * @param target what it was called on, as in "4, 127.0.0.1:1"; "" where nothing is known
     */
    public ErrnoException(int errno, String call, String target) {
        this.errno = errno;
        this.call = call;
        this.target = target;
    }

    /** The error's number, as in errno(3). */
    public int errno() {
        return errno;
    }

    /** The error's name, as in "ECONNREFUSED"; the number in decimal where it has none. */
    public String symbol() {
        return Constants.nameOf("E", errno);
    }

    /** The call that failed, as in "connect". */
    public String call() {
        return call;
    }

    /** What the call was made on, as in "4, 127.0.0.1:1"; "" where nothing is known. */
    public String target() {
        return target;
    }

    @Override
    public String getMessage() {
        String on = target.isEmpty() ? "" : "(" + target + ")";
        return call + on + ": " + Posix.strerror(errno) + " (" + symbol() + ")";
    }
}
