package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call that has to fail is held to. */
final class Failures {
    /** A descriptor that is never open. */
    static final int CLOSED = -1;

    private Failures() {}

    /** The call fails with that errno, and the exception names the call. */
    static void assertFails(String symbol, String call, ThrowingCallable body) {
        ErrnoException failure = catchThrowableOfType(ErrnoException.class, body);
        assertThat(failure).as("%s should fail with %s", call, symbol).isNotNull();
        assertThat(failure.call() + " " + failure.symbol()).isEqualTo(call + " " + symbol);
        assertThat(failure.errno()).isEqualTo(Constants.valueOf(symbol));
    }

    /** The call fails as the kernel's does for what is no open descriptor, and for one that is no socket. */
    static void assertWantsSocket(String call, OnDescriptor body) throws ErrnoException {
        assertFails("EBADF", call, () -> body.call(CLOSED));
        assertFails("EBADF", call, () -> body.call(Integer.MAX_VALUE));
        try (Fds fds = new Fds()) {
            int epoll = fds.epoll();
            assertFails("ENOTSOCK", call, () -> body.call(epoll));
        }
    }

    /** A call on a descriptor. */
    interface OnDescriptor {
        void call(int fd) throws Exception;
    }
}
