package bsdsockets.lab.demo.udpecho;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;

/** The echo of datagrams. */
public final class UdpEcho {
    private UdpEcho() {}

    public static Demo demo() {
        return new Demo(
                "udp-echo",
                "UDP echo: the server sends each datagram back; the client does not wait for ever",
                8888,
                new Program(UdpEchoNative::server, UdpEchoNative::client),
                new Program(UdpEchoJavaNet::server, UdpEchoJavaNet::client),
                true,
                Check.served(Conversation.udp()));
    }
}
