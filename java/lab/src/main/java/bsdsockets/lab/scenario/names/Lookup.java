package bsdsockets.lab.scenario.names;

import static bsdsockets.posix.Constants.EAI_AGAIN;
import static bsdsockets.posix.Constants.EAI_NONAME;

import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.GaiException;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.Callable;

/** The address alone of what a name was looked up to: the same for every way to look up. */
final class Lookup {
    private Lookup() {}

    /** The address that gethostbyname(3) found. */
    static InetAddress address(Sockaddr found) {
        return ((InetSocketAddress) found.toSocketAddress()).getAddress();
    }

    /** The first address that getaddrinfo(3) found. */
    static InetAddress address(List<AddrInfo> found) {
        return address(found.get(0).addr());
    }

    /** The address that a channel would connect to. An InetSocketAddress whose name was not found is first refused there. */
    static InetAddress address(InetSocketAddress found) throws IOException {
        if (found.isUnresolved()) {
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.connect(found);
            }
        }
        return found.getAddress();
    }

    /**
     * The address of a name, or that there is none: in one text, for C says EAI_AGAIN where no name server can be reached,
     * and of the JDK's exceptions not all have a reason.
     */
    static Object addressOrNone(Callable<InetAddress> lookup) throws Exception {
        try {
            return lookup.call();
        } catch (GaiException e) {
            if (e.code() != EAI_NONAME && e.code() != EAI_AGAIN) {
                throw e;
            }
            return e.code() == EAI_NONAME ? "EAI_NONAME" : "EAI_NONAME (EAI_AGAIN: no name server said so)";
        } catch (UnknownHostException e) {
            return "EAI_NONAME (UnknownHostException: " + e.getMessage() + ")";
        } catch (UnresolvedAddressException e) {
            return "EAI_NONAME (UnresolvedAddressException)";
        }
    }
}
