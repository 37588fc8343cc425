package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.SockOpt;
import java.io.IOException;

/**
 * Options that java.net has no name for. Their values are C's own: no buffer is halved, no second is capped. Whether this
 * kind of socket has one, the kernel says.
 */
final class TypedOptions {
    private TypedOptions() {}

    static <T> T get(StreamCalls calls, SockOpt<T> option) throws IOException {
        requireNotTimeout(option);
        if (!option.readable()) {
            throw unsupported(option);
        }
        try {
            return option.ofBytes(calls.option(option.level(), option.optname(), option.size()));
        } catch (IOException e) {
            throw because(option, e);
        }
    }

    static <T> void set(StreamCalls calls, SockOpt<T> option, T value) throws IOException {
        requireNotTimeout(option);
        if (!option.writable()) {
            throw unsupported(option);
        }
        byte[] struct = option.toBytes(value);
        try {
            calls.setOption(option.level(), option.optname(), struct);
        } catch (IOException e) {
            throw because(option, e);
        }
    }

    /** The kernel's time-outs would end a read with no byte and no time-out: setSoTimeout is the way. */
    private static void requireNotTimeout(SockOpt<?> option) {
        int name = option.optname();
        if (option.level() == Constants.SOL_SOCKET
                && (name == Constants.SO_RCVTIMEO || name == Constants.SO_SNDTIMEO)) {
            throw unsupported(option);
        }
    }

    private static IOException because(SockOpt<?> option, IOException e) {
        if (e instanceof ErrnoException failed
                && (failed.errno() == Constants.ENOPROTOOPT || failed.errno() == Constants.EOPNOTSUPP)) {
            UnsupportedOperationException unsupported = unsupported(option);
            unsupported.initCause(e);
            throw unsupported;
        }
        return JdkExceptions.plain(e);
    }

    private static UnsupportedOperationException unsupported(SockOpt<?> option) {
        return new UnsupportedOperationException("'" + option + "' not supported");
    }
}
