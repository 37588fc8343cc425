package bsdsockets.lab.demo.tcpecho;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;

/** The first of the demos: a server that sends back what it receives. */
public final class TcpEcho {
    private TcpEcho() {}

    public static Demo demo() {
        return new Demo(
                "tcp-echo",
                "TCP echo: the server sends back what each caller sends, one caller after another",
                8888,
                new Program(TcpEchoNative::server, TcpEchoNative::client),
                new Program(TcpEchoJavaNet::server, TcpEchoJavaNet::client),
                true,
                Check.served(Conversation.tcp()));
    }
}
