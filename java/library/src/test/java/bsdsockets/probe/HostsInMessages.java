package bsdsockets.probe;

import bsdsockets.net.BsdSocketFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.SocketFactory;

/** Prints what the exceptions of our sockets and of the JDK's say of the same addresses, ours first, line by line. */
public final class HostsInMessages {
    private HostsInMessages() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        InetAddress localhost = InetAddress.getByAddress("the-name", new byte[] {127, 0, 0, 1});
        // bound, and so nobody can listen there
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(localhost, 0));
            List<SocketAddress> addresses = List.of(
                    new InetSocketAddress(localhost, bound.getLocalPort()),
                    new InetSocketAddress("127.0.0.1", bound.getLocalPort()),
                    new InetSocketAddress("::ffff:127.0.0.1", bound.getLocalPort()),
                    InetSocketAddress.createUnresolved("nobody.invalid", 1),
                    InetSocketAddress.createUnresolved("two  spaces", 1),
                    new InetSocketAddress("255.255.255.255", 1),
                    new InetSocketAddress("224.0.0.1", 1));
            for (SocketAddress address : addresses) {
                System.out.println(failure(BsdSocketFactory.getDefault(), address));
                System.out.println(failure(SocketFactory.getDefault(), address));
            }
        }
    }

    private static String failure(SocketFactory factory, SocketAddress address) throws IOException {
        try (Socket socket = factory.createSocket()) {
            socket.connect(address, 10_000);
            return "connected";
        } catch (IOException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }
}
