package bsdsockets.lab.demo.gluedmessages;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.Lesson;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** Glued messages on java.net. The twins are {@link GluedMessagesNative} and native/demo/glued_messages.c. */
final class GluedMessagesJavaNet {
    private static final int BUFFER = 1024;

    private GluedMessagesJavaNet() {}

    /** Sends two messages over TCP, over UDP, and over TCP with a length before each. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        ServerSocket listener = new ServerSocket();
        Socket client = new Socket();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1); // and listen
            client.connect(listener.getLocalSocketAddress());
            Socket server = listener.accept();
            try {
                glued(client, server, out);
                apart(out);
                framed(client, server, out);
            } finally {
                server.close();
            }
        } finally {
            client.close();
            listener.close();
        }
    }

    /** TCP carries bytes: read gives what there is, whatever writes it came by. */
    private static void glued(Socket client, Socket server, PrintStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        sendAll(client, bytes("hello"));
        sendAll(client, bytes("world"));
        out.println("TCP: sent \"hello\" and \"world\"");
        await(server, 10);
        int count = server.getInputStream().read(buffer, 0, buffer.length);
        out.println("TCP: recv gave " + count + " bytes: " + text(buffer, count));
    }

    /** UDP carries messages: receive gives one, and what the buffer does not hold of it is lost. */
    private static void apart(PrintStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        DatagramSocket receiver = new DatagramSocket(null);
        DatagramSocket sender = new DatagramSocket();
        try {
            receiver.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketAddress address = receiver.getLocalSocketAddress();
            sender.send(new DatagramPacket(bytes("hello"), 0, 5, address));
            sender.send(new DatagramPacket(bytes("world"), 0, 5, address));
            out.println("UDP: sent \"hello\" and \"world\"");
            for (int i = 0; i < 2; i++) {
                DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
                receiver.receive(datagram);
                int count = datagram.getLength();
                out.println("UDP: recvfrom gave " + count + " bytes: " + text(buffer, count));
            }
        } finally {
            sender.close();
            receiver.close();
        }
    }

    /** The cure: the receiver is told how long each message is, and reads so much of it. */
    private static void framed(Socket client, Socket server, PrintStream out) throws IOException {
        sendMessage(client, bytes("hello"));
        sendMessage(client, bytes("world"));
        out.println("TCP, a length before each: sent \"hello\" and \"world\"");
        for (int i = 0; i < 2; i++) {
            byte[] message = recvMessage(server);
            out.println("TCP, a length before each: read " + text(message, message.length));
        }
    }

    /** Sends a message after its length, which is four bytes in network order. */
    private static void sendMessage(Socket connection, byte[] message) throws IOException {
        sendAll(
                connection,
                ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
        sendAll(connection, message);
    }

    /** Receives a message after its length. Who does not trust the sender sets a bound to it. */
    private static byte[] recvMessage(Socket connection) throws IOException {
        int length = ByteBuffer.wrap(recvAll(connection, Integer.BYTES)).getInt();
        return recvAll(connection, length);
    }

    /** write loops until all is sent. */
    private static void sendAll(Socket connection, byte[] data) throws IOException {
        connection.getOutputStream().write(data, 0, data.length);
    }

    /** readNBytes loops until all is there. */
    private static byte[] recvAll(Socket connection, int length) throws IOException {
        byte[] data = connection.getInputStream().readNBytes(length);
        if (data.length < length) {
            throw new EOFException("the peer has closed the connection");
        }
        return data;
    }

    /** Lets both messages come before read is called, as they do when a server is busy. */
    private static void await(Socket connection, int count) throws IOException {
        while (connection.getInputStream().available() < count) {
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
