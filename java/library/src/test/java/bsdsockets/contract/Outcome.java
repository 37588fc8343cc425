package bsdsockets.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.NoEquivalentException;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** What became of a call, in a word: its value, or how it failed. */
final class Outcome {
    private Outcome() {}

    @FunctionalInterface
    interface Call {
        Object make() throws IOException;
    }

    @FunctionalInterface
    interface Deed {
        void make() throws IOException;
    }

    /** The call's value as text. */
    static String of(Call call) {
        try {
            return text(call.make());
        } catch (IOException | RuntimeException e) {
            return failure(e);
        }
    }

    /** "ok", for a call that gives no value. */
    static String done(Deed deed) {
        return of(() -> {
            deed.make();
            return "ok";
        });
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return "'" + new String(bytes, UTF_8) + "'";
        }
        return value instanceof BsdSocket ? "socket" : String.valueOf(value);
    }

    /** The facade has these and no others: any other class shows as a name that no clause expects. */
    private static String failure(Exception e) {
        if (e instanceof ErrnoException errno) {
            return errno.symbol();
        }
        if (e instanceof SocketTimeoutException) {
            return "timed out";
        }
        if (e.getClass() == InterruptedIOException.class) {
            return "interrupted";
        }
        if (e instanceof ClosedSocketException) {
            return "closed";
        }
        if (e instanceof NoEquivalentException) {
            return "no equivalent";
        }
        return e.getClass().getSimpleName();
    }
}
