package bsdsockets.lab.demo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program written on every {@link Side}.
 *
 * @param name on the command line
 * @param about what it does, in a line
 * @param onPosix its ends on C's calls
 * @param onJavaNet its ends on java.net; those in C are {@link CProgram}'s
 * @param conversation what the ends have to print
 */
record Demo(String name, String about, Program onPosix, Program onJavaNet, Conversation conversation) {
    /** All there are, in the order in which to read them. */
    static final List<Demo> ALL = List.of(
            new Demo(
                    "tcp-echo",
                    "TCP echo: the server sends back what each caller sends, one caller after another",
                    new Program(TcpEchoNative::server, TcpEchoNative::client),
                    new Program(TcpEchoJavaNet::server, TcpEchoJavaNet::client),
                    Conversation.tcp()),
            new Demo(
                    "tcp-echo-errors",
                    "TCP echo with error handling: a step that fails gives its name, the error's number and its message",
                    new Program(TcpEchoErrorsNative::server, TcpEchoErrorsNative::client),
                    new Program(TcpEchoErrorsJavaNet::server, TcpEchoErrorsJavaNet::client),
                    Conversation.tcpWithEmptyLine()),
            new Demo(
                    "udp-echo",
                    "UDP echo: the server sends each datagram back; the client does not wait for ever",
                    new Program(UdpEchoNative::server, UdpEchoNative::client),
                    new Program(UdpEchoJavaNet::server, UdpEchoJavaNet::client),
                    Conversation.udp()));

    /** The demo of a name on the command line. */
    static Demo of(String text) {
        return ALL.stream()
                .filter(demo -> demo.name.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no demo: one of "
                        + ALL.stream().map(Demo::name).collect(Collectors.joining(", ")) + " is wanted"));
    }

    /** The program in Java. */
    Program on(Side side) {
        return switch (side) {
            case NATIVE -> onPosix;
            case JAVA_NET -> onJavaNet;
            case C -> throw new IllegalArgumentException("written in C");
        };
    }
}
