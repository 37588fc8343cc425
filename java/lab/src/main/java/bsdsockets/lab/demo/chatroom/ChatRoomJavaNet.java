package bsdsockets.lab.demo.chatroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.ConnectionThreads;
import bsdsockets.lab.demo.Lines;
import bsdsockets.lab.demo.Stop;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** A chat room on java.net. The twins are {@link ChatRoomNative} and native/demo/chat_room.c. */
final class ChatRoomJavaNet {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;

    private ChatRoomJavaNet() {}

    /** Serves every caller in threads of its own, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Room room = new Room();
        ConnectionThreads threads = new ConnectionThreads();
        ServerSocket listener = new ServerSocket();
        Stop.Way way = stop.by(listener::close);
        try {
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG); // and listen
            out.println("Listening on " + text(listener.getLocalSocketAddress()));
            while (!stop.requested()) {
                Socket caller = listener.accept();
                threads.start(() -> serve(caller, text(caller.getRemoteSocketAddress()), room, stop, out));
            }
        } finally {
            way.forget();
            listener.close();
            threads.close();
        }
    }

    /** Serves one caller: one thread receives, another sends. One that goes wrong harms no other. */
    private static void serve(Socket connection, String name, Room room, Stop stop, PrintStream out) {
        Stop.Way way = stop.by(connection::close);
        Room.Member member = room.enter(name, () -> hangUp(connection));
        Thread sender = new Thread(() -> deliver(connection, member), "demo delivery");
        String end = " went";
        sender.start();
        try {
            out.println(name + " came");
            hear(connection, member);
        } catch (IOException e) {
            end = " was lost";
        }
        member.leave();
        awaitDelivery(sender, connection);
        way.forget();
        close(connection);
        if (!stop.requested()) {
            out.println(name + (member.wasTurnedOut() ? " did not keep up" : end));
        }
    }

    /** Gives the others what one says, until he closes. */
    private static void hear(Socket connection, Room.Member member) throws IOException {
        Lines lines = new Lines();
        for (String text = receiveLine(connection, lines); text != null; text = receiveLine(connection, lines)) {
            member.say(text);
        }
    }

    /** Sends to one what the others say, until he is gone. */
    private static void deliver(Socket connection, Room.Member member) {
        try {
            for (String message = member.next(); message != null; message = member.next()) {
                sendLine(connection, message);
            }
        } catch (IOException e) {
            member.leave();
            hangUp(connection);
        }
    }

    /** Waits until what was said is sent to one who has left, but not for ever: he may not read it. */
    private static void awaitDelivery(Thread sender, Socket connection) {
        try {
            sender.join(Room.PATIENCE.toMillis());
            if (sender.isAlive()) {
                hangUp(connection);
                sender.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints what the others say; what is typed is sent by another thread. At the end of the input the server closes. */
    static void client(String host, int port, BufferedReader in, PrintStream out) throws IOException {
        SocketAddress address = addressOf(host, port);
        Lines lines = new Lines();
        Socket connection = new Socket();
        LastOut users = new LastOut(() -> close(connection));
        AtomicBoolean ended = new AtomicBoolean();
        Thread typing = new Thread(() -> type(connection, in, ended, users), "chat-room typing");
        typing.setDaemon(true);
        try {
            connection.connect(address);
            users.enter();
            typing.start();
            for (String text = receiveLine(connection, lines); text != null; text = receiveLine(connection, lines)) {
                out.println(text);
            }
            if (!ended.get()) {
                throw new EOFException("the server has closed the connection");
            }
        } finally {
            hangUp(connection);
            users.leave();
        }
    }

    /** Sends each line of the input, and at its end says that no more comes. */
    private static void type(Socket connection, BufferedReader in, AtomicBoolean ended, LastOut users) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                sendLine(connection, line);
            }
            ended.set(true);
            connection.shutdownOutput();
        } catch (IOException e) {
            hangUp(connection);
        } finally {
            users.leave();
        }
    }

    /** write loops until all is sent. */
    private static void sendLine(Socket connection, String line) throws IOException {
        byte[] data = (line + "\n").getBytes(UTF_8);
        connection.getOutputStream().write(data, 0, data.length);
    }

    /** read gives what there is, half a line or two: it is called until one is whole. Null is the end. */
    private static String receiveLine(Socket connection, Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!lines.hasNext()) {
            int count = connection.getInputStream().read(buffer, 0, buffer.length);
            if (count == -1) {
                return lines.end();
            }
            lines.add(buffer, 0, count);
        }
        return lines.next();
    }

    /** Ends a connection: whoever is blocked in it goes on. */
    private static void hangUp(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it has ended, or never began
        }
    }

    /** Closes a connection. */
    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it is closed all the same, and nothing more was to be sent
        }
    }

    /** The address of a host and a port. */
    private static SocketAddress addressOf(String host, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** An address as people write it: toString would put the name or nothing, and a slash, before it. */
    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
