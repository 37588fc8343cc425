package bsdsockets.lab.demo.handshake;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EINPROGRESS;
import static bsdsockets.posix.Constants.F_SETFL;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.O_NONBLOCK;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.TCP_DEFER_ACCEPT;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The handshake on C's calls: the states of descriptors by TCP_INFO. The twins are {@link HandshakeJavaNet} and
 * native/demo/handshake.c.
 */
final class HandshakeNative {
    private HandshakeNative() {}

    /** Shows a connection that is not answered, one that is half open, and one from beginning to end. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        unanswered(out);
        halfOpen(out);
        whole(out);
        out.println("The packets themselves: lab trace stream.handshake");
    }

    /** A listener whose queue is full does not answer: the third SYN is sent again and again. */
    private static void unanswered(PrintStream out) throws IOException {
        int listener = openListener();
        int first = Posix.socket(AF_INET, SOCK_STREAM, 0);
        int second = Posix.socket(AF_INET, SOCK_STREAM, 0);
        int third = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            out.println("listen: server " + States.await("LISTEN", States.info(listener)));
            Posix.connect(first, Posix.getsockname(listener));
            Posix.connect(second, Posix.getsockname(listener));
            States.await("ESTABLISHED", States.table(portOf(listener), portOf(first)));
            States.await("ESTABLISHED", States.table(portOf(listener), portOf(second)));
            Posix.fcntl(third, F_SETFL, O_NONBLOCK);
            begin(third, listener);
            out.println("connect without an answer (SYN): client " + States.await("SYN_SENT", States.info(third)));
        } finally {
            Posix.close(third);
            Posix.close(second);
            Posix.close(first);
            Posix.close(listener);
        }
    }

    /** With TCP_DEFER_ACCEPT the last ACK of a client that sends nothing does not count. No descriptor leads to such. */
    private static void halfOpen(PrintStream out) throws IOException {
        int listener = openListener();
        int client = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.setsockopt(listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, 10);
            Posix.connect(client, Posix.getsockname(listener));
            out.printf(
                    "connect with the last ACK unheeded (SYN; SYN, ACK): client %s, server %s%n",
                    States.await("ESTABLISHED", States.info(client)),
                    States.await("SYN_RECV", States.table(portOf(listener), portOf(client))));
        } finally {
            Posix.close(client);
            Posix.close(listener);
        }
    }

    /** Three packets open a connection, four close it; who closes first is in TIME_WAIT, and its descriptor is not. */
    private static void whole(PrintStream out) throws IOException {
        int listener = openListener();
        int client = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.connect(client, Posix.getsockname(listener));
            int clientPort = portOf(client);
            int server = Posix.accept(listener).fd();
            try {
                out.printf(
                        "connect (SYN; SYN, ACK; ACK): client %s, server %s%n",
                        States.await("ESTABLISHED", States.info(client)),
                        States.await("ESTABLISHED", States.info(server)));
                Posix.shutdown(client, SHUT_WR);
                out.printf(
                        "the client shuts down (FIN; ACK): client %s, server %s%n",
                        States.await("FIN_WAIT2", States.info(client)),
                        States.await("CLOSE_WAIT", States.info(server)));
            } finally {
                Posix.close(server);
            }
            out.printf(
                    "the server closes (FIN; ACK): client %s, server %s%n",
                    States.await("TIME_WAIT", States.table(clientPort, portOf(listener))),
                    States.await("CLOSE", States.table(portOf(listener), clientPort)));
        } finally {
            Posix.close(client);
            Posix.close(listener);
        }
    }

    /** A listener that lets two connections wait: one more than it is told. */
    private static int openListener() throws IOException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            return listener;
        } catch (IOException e) {
            Posix.close(listener);
            throw e;
        }
    }

    /** Begins to connect, and does not wait. */
    private static void begin(int client, int listener) throws IOException {
        try {
            Posix.connect(client, Posix.getsockname(listener));
        } catch (ErrnoException e) {
            if (e.errno() != EINPROGRESS) {
                throw e;
            }
        }
    }

    private static int portOf(int socket) throws IOException {
        return ((SockaddrIn) Posix.getsockname(socket)).port();
    }
}
