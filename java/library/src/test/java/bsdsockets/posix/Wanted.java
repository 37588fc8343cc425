package bsdsockets.posix;

import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What a machine may lack, or a user have no right to: a test that needs it is skipped, and says why. */
final class Wanted {
    /** No such family or protocol in this kernel, or no right to it. */
    private static final List<String> LACKING =
            List.of("EPERM", "EACCES", "EAFNOSUPPORT", "EPROTONOSUPPORT", "ESOCKTNOSUPPORT");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private Wanted() {}

    /** A socket whose recv ends after ten seconds, or a skipped test. */
    static int socket(Fds fds, int domain, int type, int protocol) throws ErrnoException {
        int fd;
        try {
            fd = fds.add(Posix.socket(domain, type, protocol));
        } catch (ErrnoException e) {
            if (!LACKING.contains(e.symbol())) {
                throw e;
            }
            return abort("not here: " + e.getMessage());
        }
        Posix.setsockopt(
                fd,
                Constants.SOL_SOCKET,
                Constants.SO_RCVTIMEO,
                Timeval.of(LONGEST_WAIT).toBytes());
        return fd;
    }

    /** What the call gives; the test is skipped where it fails with one of the errors. */
    static <T> T orSkipped(Callable<T> call, String... symbols) throws Exception {
        try {
            return call.call();
        } catch (ErrnoException e) {
            if (!List.of(symbols).contains(e.symbol())) {
                throw e;
            }
            return abort("not here: " + e.getMessage());
        }
    }
}
