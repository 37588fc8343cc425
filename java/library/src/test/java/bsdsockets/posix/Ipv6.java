package bsdsockets.posix;

import static org.junit.jupiter.api.Assumptions.abort;

/** Whether this machine has an IPv6 loopback; a container may have none. */
final class Ipv6 {
    private Ipv6() {}

    /** Skips the test where there is none. */
    static void assumeLoopback() throws ErrnoException {
        try (Fds fds = new Fds()) {
            Posix.bind(fds.socket(Constants.AF_INET6, Constants.SOCK_DGRAM), SockaddrIn6.of("::1", 0));
        } catch (ErrnoException e) {
            if (e.errno() != Constants.EADDRNOTAVAIL && e.errno() != Constants.EAFNOSUPPORT) {
                throw e;
            }
            abort("no IPv6 loopback here: " + e.getMessage());
        }
    }
}
