package bsdsockets.backend.jdk;

import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import bsdsockets.posix.SockaddrUn;
import java.net.SocketAddress;

/** Addresses on their way to the JDK and back. */
final class JdkAddress {
    private JdkAddress() {}

    /** The JDK's object for an address. */
    static SocketAddress of(Sockaddr address) throws NoEquivalentException {
        if (address instanceof SockaddrUn unix && unix.isUnnamed()) {
            throw new NoEquivalentException(
                    "an address without a name: Linux chooses an abstract one, the JDK has none");
        }
        try {
            return address.toSocketAddress();
        } catch (UnsupportedOperationException e) {
            NoEquivalentException none = new NoEquivalentException(e.getMessage());
            none.initCause(e);
            throw none;
        }
    }

    /** C's address for the JDK's object; where the JDK has none it is what getsockname(2) says of an unbound socket. */
    static Sockaddr ofLocal(SocketAddress address, int family) {
        if (address != null) {
            return Sockaddr.of(address);
        }
        if (family == Constants.AF_UNIX) {
            return SockaddrUn.unnamed();
        }
        return family == Constants.AF_INET6 ? SockaddrIn6.of("::", 0) : SockaddrIn.of("0.0.0.0", 0);
    }

    /** C's address for the JDK's object; null where there is none. */
    static Sockaddr ofPeer(SocketAddress address) {
        return address == null ? null : Sockaddr.of(address);
    }
}
