package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** One AF_UNIX address, whatever host and port are asked for. */
final class UnixEndpoints implements Endpoints {
    private final Sockaddr address;

    UnixEndpoints(Sockaddr address) {
        this.address = address;
    }

    @Override
    public StreamCalls open(int type) throws IOException {
        return StreamCalls.open(Constants.AF_UNIX, type);
    }

    @Override
    public Sockaddr at(InetAddress host, int port) {
        return address;
    }

    @Override
    public InetSocketAddress peer(InetSocketAddress asked) {
        return asked;
    }

    /** Nobody asks for the address of a name that is not used. */
    @Override
    public InetSocketAddress named(String host, int port) {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /** The loopback's: whoever is there is on this machine. */
    @Override
    public InetSocketAddress shown(Sockaddr unix) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public boolean tcp() {
        return false;
    }
}
