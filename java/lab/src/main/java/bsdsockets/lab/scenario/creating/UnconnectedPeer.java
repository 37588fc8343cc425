package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.DatagramSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "socket.unconnected-peer",
        title = "ask a socket that is not connected for its peer",
        differs = "The JDK answers null from its own memory of the peer and does not ask the kernel, whose "
                + "answer is ENOTCONN.")
final class UnconnectedPeer implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int stream = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        int datagram = program.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        program.observe("getpeername of a stream socket", () -> Posix.getpeername(stream));
        program.observe("getpeername of a datagram socket", () -> Posix.getpeername(datagram));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket stream = program.open(() -> new Socket());
        DatagramSocket datagram = program.open(() -> new DatagramSocket(null));
        program.observe("getpeername of a stream socket", () -> stream.getRemoteSocketAddress());
        program.observe("getpeername of a datagram socket", () -> datagram.getRemoteSocketAddress());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel stream = program.open(() -> SocketChannel.open());
        DatagramChannel datagram = program.open(() -> DatagramChannel.open());
        program.observe("getpeername of a stream socket", () -> stream.getRemoteAddress());
        program.observe("getpeername of a datagram socket", () -> datagram.getRemoteAddress());
    }
}
