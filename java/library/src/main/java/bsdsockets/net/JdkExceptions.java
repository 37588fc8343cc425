package bsdsockets.net;

import bsdsockets.ClosedSocketException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;

/** The exception that the JDK's own sockets throw for an error, in class and message; ours is its cause. */
final class JdkExceptions {
    static final String CLOSED = "Socket closed";
    static final String RESET = "Connection reset";

    private JdkExceptions() {}

    /** Of the calls that name, connect, listen, accept, shut down. */
    static IOException of(IOException e) {
        if (!(e instanceof ErrnoException failed)) {
            return e instanceof ClosedSocketException ? closed(e) : e;
        }
        return caused(byNumber(failed.errno(), Posix.strerror(failed.errno())), e);
    }

    /** Of a connect: with the address where the JDK is told to name hosts. */
    static IOException ofConnect(IOException e, InetSocketAddress asked) {
        if (!(e instanceof ErrnoException failed)) {
            return of(e);
        }
        String message = Posix.strerror(failed.errno());
        boolean named = HostInfo.inConnectMessages();
        return caused(byNumber(failed.errno(), named ? message + ": " + asked : message), e);
    }

    /** Of reads, writes and options: always this class. */
    static IOException plain(IOException e) {
        if (!(e instanceof ErrnoException failed)) {
            return of(e);
        }
        return caused(new SocketException(Posix.strerror(failed.errno())), e);
    }

    /** Whether a read has found the connection reset. */
    static boolean isReset(IOException e) {
        return e instanceof ErrnoException failed
                && (failed.errno() == Constants.ECONNRESET || failed.errno() == Constants.EPIPE);
    }

    static SocketException closed(IOException cause) {
        return caused(new SocketException(CLOSED), cause);
    }

    static <E extends IOException> E caused(E exception, IOException cause) {
        exception.initCause(cause);
        return exception;
    }

    private static IOException byNumber(int errno, String message) {
        if (errno == Constants.EPROTO) {
            return new ProtocolException(message);
        }
        if (errno == Constants.ECONNREFUSED || errno == Constants.ETIMEDOUT || errno == Constants.ENOTCONN) {
            return new ConnectException(message);
        }
        if (errno == Constants.EHOSTUNREACH) {
            return new NoRouteToHostException(message);
        }
        if (errno == Constants.EADDRINUSE || errno == Constants.EADDRNOTAVAIL || errno == Constants.EACCES) {
            return new BindException(message);
        }
        return new SocketException(message);
    }
}
