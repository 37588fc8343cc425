package bsdsockets.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/** One of the two sides that have to behave alike; it closes what it has made. */
final class Kind implements Closeable {
    private final SocketFactory clients;
    private final ServerSocketFactory servers;
    private final Deque<Closeable> made = new ArrayDeque<>();

    private Kind(SocketFactory clients, ServerSocketFactory servers) {
        this.clients = clients;
        this.servers = servers;
    }

    static Kind jdk() {
        return new Kind(SocketFactory.getDefault(), ServerSocketFactory.getDefault());
    }

    static Kind ours() {
        return new Kind(BsdSocketFactory.getDefault(), BsdServerSocketFactory.getDefault());
    }

    /** The two ends of a connection. */
    record Pair(Socket client, Socket server) {}

    /** A client that is not connected. */
    Socket client() throws IOException {
        return kept(clients.createSocket());
    }

    /** A server that is not bound. */
    ServerSocket server() throws IOException {
        return kept(servers.createServerSocket());
    }

    /** A server that listens on the loopback. */
    ServerSocket listening() throws IOException {
        return kept(servers.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    Pair pair() throws IOException {
        ServerSocket listener = listening();
        Socket client = client();
        client.connect(listener.getLocalSocketAddress());
        return new Pair(client, kept(listener.accept()));
    }

    /** A client whose peer has reset the connection after sending three bytes. */
    Socket reset() throws IOException {
        Pair pair = pair();
        pair.server().getOutputStream().write(new byte[] {1, 2, 3});
        pair.client().getOutputStream().write(1);
        // the bytes have to be there before the reset is
        awaitAvailable(pair.client(), 3);
        pair.server().setSoLinger(true, 0);
        pair.server().close();
        return pair.client();
    }

    static void awaitAvailable(Socket socket, int count) throws IOException {
        while (socket.getInputStream().available() < count) {
            Thread.onSpinWait();
        }
    }

    /** Where nobody listens, nor can begin to: the address of a socket that is bound and no more. */
    InetSocketAddress nobody() throws IOException {
        Socket bound = kept(new Socket());
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    <C extends Closeable> C kept(C closeable) {
        made.push(closeable);
        return closeable;
    }

    @Override
    public void close() throws IOException {
        while (!made.isEmpty()) {
            made.pop().close();
        }
    }
}
