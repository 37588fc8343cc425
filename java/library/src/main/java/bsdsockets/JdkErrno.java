package bsdsockets;

import static bsdsockets.posix.Constants.EACCES;
import static bsdsockets.posix.Constants.EADDRINUSE;
import static bsdsockets.posix.Constants.EAFNOSUPPORT;
import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.EALREADY;
import static bsdsockets.posix.Constants.EBADF;
import static bsdsockets.posix.Constants.ECONNREFUSED;
import static bsdsockets.posix.Constants.EHOSTUNREACH;
import static bsdsockets.posix.Constants.EINPROGRESS;
import static bsdsockets.posix.Constants.EINTR;
import static bsdsockets.posix.Constants.EINVAL;
import static bsdsockets.posix.Constants.EISCONN;
import static bsdsockets.posix.Constants.ENOPROTOOPT;
import static bsdsockets.posix.Constants.ENOTCONN;
import static bsdsockets.posix.Constants.EOPNOTSUPP;
import static bsdsockets.posix.Constants.EPIPE;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.GaiException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.InterruptedByTimeoutException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Set;

/**
 * Which errno an exception of the JDK's sockets stands for: the one place that knows.
 *
 * <p>The class decides where it says enough. Else the message does, which is mostly strerror's and in the process's
 * language, or one of the JDK's own in English. Else it is what the class mostly means, or what the cause says.
 */
public final class JdkErrno {
    /** For these an UnsupportedOperationException is about the call itself, for all others about an option. */
    private static final Set<String> CALLS = Set.of(
            "bind",
            "listen",
            "accept",
            "connect",
            "shutdown",
            "send",
            "recv",
            "sendto",
            "recvfrom",
            "sendmsg",
            "recvmsg");

    private static final int UNDECIDED = -1;

    private JdkErrno() {}

    /**
     * The errno that a failure stands for.
     *
     * @param failure what java.net or java.nio threw
     * @param call C's name of the call that was made, as in "connect"
     * @return the number, or 0 where the exception stands for none: a name that does not resolve, a
     *     {@link NoEquivalentException}, an error that is not the socket's
     */
    public static int of(Throwable failure, String call) {
        int errno = byClass(failure, call);
        if (errno == UNDECIDED) {
            errno = JdkMessages.errno(failure.getMessage());
        }
        if (errno == 0) {
            errno = byDefault(failure, call);
        }
        return errno == 0 && mayQuote(failure) ? of(failure.getCause(), call) : errno;
    }

    /**
     * As {@link #of(Throwable, String)}, for a call on a channel. To write after {@code shutdownOutput} is a
     * {@link ClosedChannelException} too; that the channel is still open tells it from a closed one: then it is EPIPE.
     *
     * @param channel what the call was made on
     */
    public static int of(Throwable failure, String call, Channel channel) {
        boolean ended = failure instanceof ClosedChannelException
                && !(failure instanceof ClosedByInterruptException)
                && channel.isOpen();
        return ended ? EPIPE : of(failure, call);
    }

    /**
     * The name of what a failure stands for.
     *
     * @return as in "ECONNREFUSED", or for a name that does not resolve as in "EAI_NONAME", or the exception's simple class
     *     name where it stands for neither
     */
    public static String symbol(Throwable failure, String call) {
        return symbol(failure, of(failure, call));
    }

    /** As {@link #symbol(Throwable, String)}, for a call on a channel, as {@link #of(Throwable, String, Channel)} has it. */
    public static String symbol(Throwable failure, String call, Channel channel) {
        return symbol(failure, of(failure, call, channel));
    }

    private static String symbol(Throwable failure, int errno) {
        if (errno != 0) {
            return Constants.nameOf("E", errno);
        }
        if (failure instanceof GaiException gai) {
            return gai.symbol();
        }
        if (isUnresolved(failure)) {
            return Constants.nameOf("EAI_", JdkMessages.gaiCode(failure.getMessage()));
        }
        return failure.getClass().getSimpleName();
    }

    /** What the class alone says, whatever the message; UNDECIDED for the others. */
    private static int byClass(Throwable failure, String call) {
        if (failure instanceof ErrnoException e) {
            return e.errno();
        }
        if (failure instanceof GaiException e) {
            return e.errno();
        }
        if (failure instanceof NoEquivalentException || isUnresolved(failure)) {
            return 0;
        }
        if (failure instanceof ClosedSocketException) {
            return EBADF;
        }
        if (failure instanceof SocketTimeoutException || failure instanceof InterruptedByTimeoutException) {
            return isConnect(failure, call) ? EINPROGRESS : EAGAIN;
        }
        if (failure instanceof UnsupportedOperationException && "socket".equals(call)) {
            // "Protocol family not supported" are the JDK's words here, and by chance strerror's for EPFNOSUPPORT
            return EAFNOSUPPORT;
        }
        if (failure instanceof InterruptedIOException || failure instanceof ClosedByInterruptException) {
            return EINTR;
        }
        if (failure instanceof ClosedChannelException) {
            return EBADF;
        }
        if (failure instanceof PortUnreachableException) {
            return ECONNREFUSED;
        }
        return byChannelClass(failure, call);
    }

    /** The unchecked exceptions of java.nio.channels: most have no message. */
    private static int byChannelClass(Throwable failure, String call) {
        if (failure instanceof NotYetConnectedException || failure instanceof NoConnectionPendingException) {
            return ENOTCONN;
        }
        if (failure instanceof AlreadyConnectedException) {
            return EISCONN;
        }
        if (failure instanceof ConnectionPendingException) {
            return EALREADY;
        }
        if (failure instanceof AlreadyBoundException || failure instanceof NotYetBoundException) {
            return EINVAL;
        }
        if (failure instanceof UnsupportedAddressTypeException) {
            return EAFNOSUPPORT;
        }
        if (failure instanceof IllegalBlockingModeException) {
            return isConnect(failure, call) ? EINPROGRESS : EAGAIN;
        }
        return UNDECIDED;
    }

    /** What the class mostly means, for a message that says nothing. */
    private static int byDefault(Throwable failure, String call) {
        if (failure instanceof ConnectException) {
            return ECONNREFUSED;
        }
        if (failure instanceof NoRouteToHostException) {
            return EHOSTUNREACH;
        }
        if (failure instanceof BindException) {
            return EADDRINUSE;
        }
        if (failure instanceof SecurityException) {
            return EACCES;
        }
        if (failure instanceof UnsupportedOperationException) {
            return CALLS.contains(call) ? EOPNOTSUPP : ENOPROTOOPT;
        }
        boolean argument = failure instanceof IllegalArgumentException && !isUnresolved(failure);
        return argument ? EINVAL : 0;
    }

    private static boolean isConnect(Throwable failure, String call) {
        String message = failure.getMessage();
        return "connect".equals(call) || (message != null && message.regionMatches(true, 0, "connect ", 0, 8));
    }

    private static boolean isUnresolved(Throwable failure) {
        return failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException
                || JdkMessages.isUnresolved(failure.getMessage());
    }

    /** Whether the cause may say what the failure itself does not. */
    private static boolean mayQuote(Throwable failure) {
        return failure.getCause() != null && !(failure instanceof NoEquivalentException) && !isUnresolved(failure);
    }
}
