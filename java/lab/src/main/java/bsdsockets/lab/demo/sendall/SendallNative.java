package bsdsockets.lab.demo.sendall;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.F_SETFL;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.O_NONBLOCK;
import static bsdsockets.posix.Constants.POLLOUT;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVBUF;
import static bsdsockets.posix.Constants.SO_SNDBUF;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** send and sendall on C's calls. The twins are {@link SendallJavaNet} and native/demo/sendall.c. */
final class SendallNative {
    // What is sent; what the kernel may hold of it on either end.
    private static final int SIZE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private SendallNative() {}

    /** Connects two sockets with buffers that are smaller than what is to be sent. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        int client = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_RCVBUF, BUFFER); // which accept passes on
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            Posix.setsockopt(client, SOL_SOCKET, SO_SNDBUF, BUFFER);
            Posix.connect(client, Posix.getsockname(listener));
            int server = Posix.accept(listener).fd();
            try {
                sendBothWays(client, server, out);
            } finally {
                Posix.close(server);
            }
        } finally {
            Posix.close(client);
            Posix.close(listener);
        }
    }

    /** Sends with nobody receiving, then with somebody. */
    private static void sendBothWays(int client, int server, PrintStream out) throws IOException {
        byte[] data = data();
        Posix.fcntl(client, F_SETFL, O_NONBLOCK);
        int sent = sendSome(client, data, out);
        sent = sendMore(client, data, sent, out);
        try (Receiver receiver = new Receiver(() -> recvAll(server), () -> Posix.shutdown(server, SHUT_RDWR))) {
            sendAll(client, data, sent);
            out.println("sendall sent the other " + (data.length - sent));
            Posix.shutdown(client, SHUT_WR);
            out.println("received " + receiver.comparedWith(data));
        }
    }

    /** A send that is larger than the free buffer: it takes a part, and that is no error. */
    private static int sendSome(int client, byte[] data, PrintStream out) throws IOException {
        int sent = Posix.send(client, data, 0, data.length, MSG_NOSIGNAL);
        out.println("send took " + sent + " of " + data.length + " bytes");
        return sent;
    }

    /** Sends that fill what room is left, until one finds none at all: how much is sent then. */
    private static int sendMore(int client, byte[] data, int offset, PrintStream out) throws IOException {
        int sent = offset;
        try {
            while (sent < data.length) {
                sent += Posix.send(client, data, sent, data.length - sent, MSG_NOSIGNAL);
            }
        } catch (ErrnoException e) {
            if (e.errno() != EAGAIN) {
                throw e;
            }
            out.println("send again took nothing: " + Posix.strerror(EAGAIN));
        }
        return sent;
    }

    /** Sends from an offset on until all is sent, and waits for room wherever there is none. */
    private static void sendAll(int client, byte[] data, int offset) throws IOException {
        for (int sent = offset; sent < data.length; ) {
            Posix.poll(new PollFd[] {new PollFd(client, POLLOUT)}, -1);
            sent += Posix.send(client, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** Receives until the peer closes. */
    private static byte[] recvAll(int server) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = Posix.recv(server, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return all.toByteArray();
            }
            all.write(buffer, 0, count);
        }
    }

    /** Bytes of which no two neighbours are alike, so that a gap or a turn would show. */
    private static byte[] data() {
        byte[] data = new byte[SIZE];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 251);
        }
        return data;
    }
}
