package bsdsockets.lab.demo.chatroom;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_NOSIGNAL;
import static bsdsockets.posix.Constants.SHUT_RDWR;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.demo.ConnectionThreads;
import bsdsockets.lab.demo.Lines;
import bsdsockets.lab.demo.Stop;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A chat room on C's calls. The twins are {@link ChatRoomJavaNet} and native/demo/chat_room.c. */
final class ChatRoomNative {
    // Callers that may wait; bytes received at once.
    private static final int BACKLOG = 5;
    private static final int BUFFER = 1024;

    private ChatRoomNative() {}

    /** Serves every caller in threads of its own, until it is stopped. */
    static void server(String host, int port, Stop stop, PrintStream out) throws IOException {
        Sockaddr address = addressOf(host, port);
        Room room = new Room();
        ConnectionThreads threads = new ConnectionThreads();
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        Stop.Way way = stop.by(() -> Posix.shutdown(listener, SHUT_RDWR));
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
            Posix.bind(listener, address);
            Posix.listen(listener, BACKLOG);
            out.println("Listening on " + text(Posix.getsockname(listener)));
            while (!stop.requested()) {
                Accepted caller = Posix.accept(listener);
                threads.start(() -> serve(caller.fd(), text(caller.peer()), room, stop, out));
            }
        } finally {
            way.forget();
            Posix.close(listener);
            threads.close();
        }
    }

    /** Serves one caller: one thread receives, another sends. One that goes wrong harms no other. */
    private static void serve(int connection, String name, Room room, Stop stop, PrintStream out) {
        Stop.Way way = stop.by(() -> Posix.shutdown(connection, SHUT_RDWR));
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
    private static void hear(int connection, Room.Member member) throws IOException {
        Lines lines = new Lines();
        for (String text = receiveLine(connection, lines); text != null; text = receiveLine(connection, lines)) {
            member.say(text);
        }
    }

    /** Sends to one what the others say, until he is gone. */
    private static void deliver(int connection, Room.Member member) {
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
    private static void awaitDelivery(Thread sender, int connection) {
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
        Sockaddr address = addressOf(host, port);
        Lines lines = new Lines();
        int connection = Posix.socket(AF_INET, SOCK_STREAM, 0);
        LastOut users = new LastOut(() -> close(connection));
        AtomicBoolean ended = new AtomicBoolean();
        Thread typing = new Thread(() -> type(connection, in, ended, users), "chat-room typing");
        typing.setDaemon(true);
        try {
            Posix.connect(connection, address);
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
    private static void type(int connection, BufferedReader in, AtomicBoolean ended, LastOut users) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                sendLine(connection, line);
            }
            ended.set(true);
            Posix.shutdown(connection, SHUT_WR);
        } catch (IOException e) {
            hangUp(connection);
        } finally {
            users.leave();
        }
    }

    /** send may take less than it is given: it is called until all is sent. MSG_NOSIGNAL: no SIGPIPE. */
    private static void sendLine(int connection, String line) throws IOException {
        byte[] data = (line + "\n").getBytes(UTF_8);
        for (int sent = 0; sent < data.length; ) {
            sent += Posix.send(connection, data, sent, data.length - sent, MSG_NOSIGNAL);
        }
    }

    /** recv gives what there is, half a line or two: it is called until one is whole. Null is the end. */
    private static String receiveLine(int connection, Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!lines.hasNext()) {
            int count = Posix.recv(connection, buffer, 0, buffer.length, 0);
            if (count == 0) {
                return lines.end();
            }
            lines.add(buffer, 0, count);
        }
        return lines.next();
    }

    /** Ends a connection: whoever is blocked in it goes on. */
    private static void hangUp(int connection) {
        try {
            Posix.shutdown(connection, SHUT_RDWR);
        } catch (IOException e) {
            // it has ended, or never began
        }
    }

    /** Closes a connection. */
    private static void close(int connection) {
        try {
            Posix.close(connection);
        } catch (IOException e) {
            // it is closed all the same, and nothing more was to be sent
        }
    }

    /** The address of a host and a port. */
    private static Sockaddr addressOf(String host, int port) throws IOException {
        AddrInfo hints = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        return Posix.getaddrinfo(host, Integer.toString(port), hints).get(0).addr();
    }

    /** An address as people write it. */
    private static String text(Sockaddr address) {
        return address.toString();
    }
}
