package bsdsockets.lab.demo.sendall;

import bsdsockets.lab.demo.Lesson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** send and sendall on java.net. The twins are {@link SendallNative} and native/demo/sendall.c. */
final class SendallJavaNet {
    // What is sent; what the kernel may hold of it on either end.
    private static final int SIZE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private SendallJavaNet() {}

    /** Connects two sockets with buffers that are smaller than what is to be sent. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        ServerSocket listener = new ServerSocket();
        Socket client = new Socket();
        try {
            listener.setReceiveBufferSize(BUFFER); // which accept passes on
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1); // and listen
            client.setSendBufferSize(BUFFER);
            client.connect(listener.getLocalSocketAddress());
            Socket server = listener.accept();
            try {
                sendBothWays(client, server, out);
            } finally {
                server.close();
            }
        } finally {
            client.close();
            listener.close();
        }
    }

    /** Sends with nobody receiving, then with somebody. */
    private static void sendBothWays(Socket client, Socket server, PrintStream out) throws IOException {
        byte[] data = data();
        int sent = sendSome(client, data, out);
        sent = sendMore(client, data, sent, out);
        try (Receiver receiver = new Receiver(() -> recvAll(server), server::close)) {
            sendAll(client, data, sent);
            out.println("sendall sent the other " + (data.length - sent));
            client.shutdownOutput();
            out.println("received " + receiver.comparedWith(data));
        }
    }

    /** A send that is larger than the free buffer: write would wait for somebody to receive. */
    private static int sendSome(Socket client, byte[] data, PrintStream out) throws IOException {
        out.println("java.net has no send that takes a part: the stream of a Socket writes all " + data.length
                + " bytes, and with a buffer of " + client.getSendBufferSize() + " waits for room");
        return 0;
    }

    /** A send that finds no room at all. */
    private static int sendMore(Socket client, byte[] data, int offset, PrintStream out) {
        out.println("java.net has no EAGAIN: a Socket of its own cannot be non-blocking; " + (data.length - offset)
                + " bytes are left to sendall; SocketChannel: " + client.getChannel());
        return offset;
    }

    /** write loops until all is sent, and waits for room wherever there is none. */
    private static void sendAll(Socket client, byte[] data, int offset) throws IOException {
        client.getOutputStream().write(data, offset, data.length - offset);
    }

    /** Receives until the peer closes. */
    private static byte[] recvAll(Socket server) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = server.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
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
