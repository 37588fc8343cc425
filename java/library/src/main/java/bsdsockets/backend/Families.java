package bsdsockets.backend;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;

/** Which addresses a socket takes. */
public final class Families {
    private Families() {}

    /** An address of another family is a mistake; AF_UNSPEC dissolves, and IPv6 sockets take IPv4 ones in places. */
    public static void require(int family, Sockaddr address) {
        int theirs = address.family();
        boolean mapped = family == Constants.AF_INET6 && theirs == Constants.AF_INET;
        if (theirs != family && theirs != Constants.AF_UNSPEC && !mapped) {
            throw new IllegalArgumentException("an address of " + Constants.nameOf("AF_", theirs) + " for a socket of "
                    + Constants.nameOf("AF_", family) + ": " + address);
        }
    }
}
