package bsdsockets.junit;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;

/**
 * Something that a test left open.
 *
 * @param what the descriptor or socket, in words
 * @param opening where it was opened; null where the library did not open it
 */
record Leak(String what, Opening opening) {
    /** A descriptor: its number, what the kernel calls it, and of a socket the type and the addresses. */
    static Leak descriptor(int fd, String link, Opening opening) {
        return new Leak("descriptor " + fd + ", " + link + socket(fd), opening);
    }

    private static String socket(int fd) {
        try {
            int family = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_DOMAIN);
            int type = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE);
            return ", " + Constants.nameOf("AF_", family) + " " + Constants.nameOf("SOCK_", type) + " "
                    + Posix.getsockname(fd) + peer(fd);
        } catch (ErrnoException e) {
            return "";
        }
    }

    private static String peer(int fd) {
        try {
            Sockaddr peer = Posix.getpeername(fd);
            return peer == null ? "" : " to " + peer;
        } catch (ErrnoException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return what + (opening == null ? ", not opened by this library" : ", opened at " + opening.line());
    }
}
