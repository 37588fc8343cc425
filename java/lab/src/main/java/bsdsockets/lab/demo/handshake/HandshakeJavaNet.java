package bsdsockets.lab.demo.handshake;

import bsdsockets.lab.demo.Lesson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * The handshake on java.net, which tells no states: they are read in /proc/net/tcp. The twins are {@link HandshakeNative} and
 * native/demo/handshake.c.
 */
final class HandshakeJavaNet {
    private HandshakeJavaNet() {}

    /** Shows a connection that is not answered, one that is half open, and one from beginning to end. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        unanswered(out);
        halfOpen(out);
        whole(out);
        out.println("The packets themselves: lab trace stream.handshake");
    }

    /** A listener whose queue is full does not answer: the third SYN is sent again and again. */
    private static void unanswered(PrintStream out) throws IOException {
        ServerSocket listener = openListener();
        Socket first = new Socket();
        Socket second = new Socket();
        Socket third = new Socket();
        try {
            out.println("listen: server " + States.await("LISTEN", States.table(portOf(listener), 0)));
            first.connect(listener.getLocalSocketAddress());
            second.connect(listener.getLocalSocketAddress());
            States.await("ESTABLISHED", States.table(portOf(listener), first.getLocalPort()));
            States.await("ESTABLISHED", States.table(portOf(listener), second.getLocalPort()));
            third.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            begin(third, listener);
            out.println("connect without an answer (SYN): client "
                    + States.await("SYN_SENT", States.table(third.getLocalPort(), portOf(listener))));
        } finally {
            third.close();
            second.close();
            first.close();
            listener.close();
        }
    }

    /** A half-open connection lasts no time unless the listener wants it so. */
    private static void halfOpen(PrintStream out) {
        out.println(
                "java.net has no TCP_DEFER_ACCEPT, by which a server stays in SYN_RECV for a client that sends nothing");
    }

    /** Three packets open a connection, four close it; who closes first is in TIME_WAIT, and its descriptor is not. */
    private static void whole(PrintStream out) throws IOException {
        ServerSocket listener = openListener();
        Socket client = new Socket();
        try {
            client.connect(listener.getLocalSocketAddress());
            int clientPort = client.getLocalPort();
            Socket server = listener.accept();
            try {
                out.printf(
                        "connect (SYN; SYN, ACK; ACK): client %s, server %s%n",
                        States.await("ESTABLISHED", States.table(clientPort, portOf(listener))),
                        States.await("ESTABLISHED", States.table(portOf(listener), clientPort)));
                client.shutdownOutput();
                out.printf(
                        "the client shuts down (FIN; ACK): client %s, server %s%n",
                        States.await("FIN_WAIT2", States.table(clientPort, portOf(listener))),
                        States.await("CLOSE_WAIT", States.table(portOf(listener), clientPort)));
            } finally {
                server.close();
            }
            out.printf(
                    "the server closes (FIN; ACK): client %s, server %s%n",
                    States.await("TIME_WAIT", States.table(clientPort, portOf(listener))),
                    States.await("CLOSE", States.table(portOf(listener), clientPort)));
        } finally {
            client.close();
            listener.close();
        }
    }

    /** A listener that lets two connections wait: one more than it is told. */
    private static ServerSocket openListener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Begins to connect in a thread, where it waits until it is closed: only a SocketChannel would not wait. */
    private static void begin(Socket client, ServerSocket listener) {
        SocketAddress address = listener.getLocalSocketAddress();
        Thread thread = new Thread(() -> {
            try {
                client.connect(address);
            } catch (IOException e) {
                // closed: nobody was to answer
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static int portOf(ServerSocket socket) {
        return socket.getLocalPort();
    }
}
