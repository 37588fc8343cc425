package bsdsockets.lab.demo.tcpechoerrors;

import bsdsockets.lab.demo.Check;
import bsdsockets.lab.demo.Conversation;
import bsdsockets.lab.demo.Demo;
import bsdsockets.lab.demo.Program;

/** The TCP echo again, with each step's failure said. */
public final class TcpEchoErrors {
    private TcpEchoErrors() {}

    public static Demo demo() {
        return new Demo(
                "tcp-echo-errors",
                "TCP echo with error handling: a step that fails gives its name, the error's number and its message",
                8888,
                new Program(TcpEchoErrorsNative::server, TcpEchoErrorsNative::client),
                new Program(TcpEchoErrorsJavaNet::server, TcpEchoErrorsJavaNet::client),
                true,
                Check.served(Conversation.tcpWithEmptyLine()));
    }
}
