package bsdsockets.lab.demo;

import bsdsockets.lab.demo.chat.Chat;
import bsdsockets.lab.demo.chatroom.ChatRoom;
import bsdsockets.lab.demo.greeter.Greeter;
import bsdsockets.lab.demo.phone.Phone;
import bsdsockets.lab.demo.socketserver.SocketServer;
import bsdsockets.lab.demo.tcpecho.TcpEcho;
import bsdsockets.lab.demo.tcpechoerrors.TcpEchoErrors;
import bsdsockets.lab.demo.udpecho.UdpEcho;
import bsdsockets.lab.demo.udpmessages.UdpMessages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All demos, in the order in which to read them. Each has a package of its name, without the hyphens. */
final class Demos {
    private Demos() {}

    static List<Demo> all() {
        return List.of(
                TcpEcho.demo(), //
                TcpEchoErrors.demo(),
                UdpEcho.demo(),
                Phone.demo(),
                UdpMessages.demo(),
                Chat.demo(),
                Greeter.demo(),
                ChatRoom.demo(),
                SocketServer.demo());
    }

    private static String names() {
        Stream<String> lessons = Lessons.all().stream().map(Lesson::name);
        return Stream.concat(all().stream().map(Demo::name), lessons).collect(Collectors.joining(", "));
    }

    /** The demo of a name on the command line. */
    static Demo of(String text) {
        return all().stream()
                .filter(demo -> demo.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + text + "\" is no demo: one of " + names() + " is wanted"));
    }
}
