package bsdsockets.lab.demo.gluedmessages;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.FIONREAD;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;

/** Glued messages on C's calls. The twins are {@link GluedMessagesJavaNet} and native/demo/glued_messages.c. */
final class GluedMessagesNative {
    private static final int BUFFER = 1024;

    private GluedMessagesNative() {}

    /** Sends two messages over TCP, over UDP, and over TCP with a length before each. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        int client = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            Posix.connect(client, Posix.getsockname(listener));
            int server = Posix.accept(listener).fd();
            try {
                glued(client, server, out);
                apart(out);
                framed(client, server, out);
            } finally {
                Posix.close(server);
            }
        } finally {
            Posix.close(client);
            Posix.close(listener);
        }
    }

    /** TCP carries bytes: recv gives what there is, whatever sends it came by. */
    private static void glued(int client, int server, PrintStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        sendAll(client, bytes("hello"));
        sendAll(client, bytes("world"));
        out.println("TCP: sent \"hello\" and \"world\"");
        await(server, 10);
        int count = Posix.recv(server, buffer, 0, buffer.length, 0);
        out.println("TCP: recv gave " + count + " bytes: " + text(buffer, count));
    }

    /** UDP carries messages: recvfrom gives one, and what the buffer does not hold of it is lost. */
    private static void apart(PrintStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int receiver = Posix.socket(AF_INET, SOCK_DGRAM, 0);
        int sender = Posix.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            Posix.bind(receiver, SockaddrIn.of("127.0.0.1", 0));
            Sockaddr address = Posix.getsockname(receiver);
            Posix.sendto(sender, bytes("hello"), 0, 5, 0, address);
            Posix.sendto(sender, bytes("world"), 0, 5, 0, address);
            out.println("UDP: sent \"hello\" and \"world\"");
            for (int i = 0; i < 2; i++) {
                int count =
                        Posix.recvfrom(receiver, buffer, 0, buffer.length, 0).count();
                out.println("UDP: recvfrom gave " + count + " bytes: " + text(buffer, count));
            }
        } finally {
            Posix.close(sender);
            Posix.close(receiver);
        }
    }

    /** The cure: the receiver is told how long each message is, and reads so much of it. */
    private static void framed(int client, int server, PrintStream out) throws IOException {
        sendMessage(client, bytes("hello"));
        sendMessage(client, bytes("world"));
        out.println("TCP, a length before each: sent \"hello\" and \"world\"");
        for (int i = 0; i < 2; i++) {
            byte[] message = recvMessage(server);
            out.println("TCP, a length before each: read " + text(message, message.length));
        }
    }

    /** Sends a message after its length, which is four bytes in network order. */
    private static void sendMessage(int connection, byte[] message) throws IOException {
        sendAll(
                connection,
                ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
        sendAll(connection, message);
    }

    /** Receives a message after its length. Who does not trust the sender sets a bound to it. */
    private static byte[] recvMessage(int connection) throws IOException {
        int length = ByteBuffer.wrap(recvAll(connection, Integer.BYTES)).getInt();
        return recvAll(connection, length);
    }

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendAll(int connection, byte[] data) throws IOException {
        for (int sent = 0; sent < data.length; ) {
            sent += Posix.send(connection, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** recv gives what there is, which may be less than wanted: it is called until all is there. */
    private static byte[] recvAll(int connection, int length) throws IOException {
        byte[] data = new byte[length];
        for (int received = 0; received < length; ) {
            int count = Posix.recv(connection, data, received, length - received, 0);
            if (count == 0) {
                throw new EOFException("the peer has closed the connection");
            }
            received += count;
        }
        return data;
    }

    /** Lets both messages come before recv is called, as they do when a server is busy. */
    private static void await(int connection, int count) throws IOException {
        while (Posix.ioctl(connection, FIONREAD) < count) {
            Thread.onSpinWait();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] data, int length) {
        return "\"" + new String(data, 0, length, UTF_8) + "\"";
    }
}
