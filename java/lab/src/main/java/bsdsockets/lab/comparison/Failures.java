package bsdsockets.lab.comparison;

import bsdsockets.ClosedSocketException;
import bsdsockets.JdkErrno;
import bsdsockets.lab.scenario.Side;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.GaiException;
import java.io.IOException;
import java.nio.channels.Channel;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a failed call is written in a report: the errno's symbol, on a JDK side followed by what the JDK said. */
final class Failures {
    /** C's names of calls: one of them stands in the name of an outcome. */
    private static final Set<String> CALLS = Set.of(
            "socket",
            "bind",
            "listen",
            "accept",
            "connect",
            "shutdown",
            "close",
            "send",
            "recv",
            "sendto",
            "recvfrom",
            "sendmsg",
            "recvmsg",
            "getsockname",
            "getpeername",
            "getsockopt",
            "setsockopt",
            "getaddrinfo",
            "poll");

    private static final Pattern WORDS = Pattern.compile("\\W+");

    private Failures() {}

    /** The call that an outcome's name holds, as in "second recv"; the whole name where it holds none. */
    static String callIn(String name) {
        return WORDS.splitAsStream(name).filter(CALLS::contains).findFirst().orElse(name);
    }

    /**
     * The failure's text.
     *
     * @param channel what the call was made on; null where that is not known
     * @return empty where it is no failure of a socket: a mistake of the scenario's
     */
    static Optional<String> text(Side side, Exception failure, String call, Channel channel) {
        if (failure instanceof ErrnoException errno && !side.isJdk()) {
            return Optional.of(errno.symbol());
        }
        if (failure instanceof GaiException gai && !side.isJdk()) {
            return Optional.of(gai.symbol());
        }
        if (failure instanceof ClosedSocketException) {
            return Optional.of("EBADF (" + described(failure) + ")");
        }
        if (!side.isJdk()) {
            return Optional.empty();
        }
        String symbol = channel == null ? JdkErrno.symbol(failure, call) : JdkErrno.symbol(failure, call, channel);
        String className = failure.getClass().getSimpleName();
        boolean known = failure instanceof IOException || !symbol.equals(className);
        return known ? Optional.of(symbol + " (" + described(failure) + ")") : Optional.empty();
    }

    /** As in "ConnectException: Connection refused". */
    static String described(Throwable failure) {
        String message = failure.getMessage();
        String className = failure.getClass().getSimpleName();
        return message == null ? className : className + ": " + message;
    }
}
