package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVBUF;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Sysctl;
import bsdsockets.posix.Posix;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

@About(
        id = "option.rcvbuf-doubling",
        title = "set the receive buffer to 10000 bytes and read it back",
        differs = "Linux doubles the size for its own bookkeeping and reads the doubled one back; the JDK "
                + "divides SO_RCVBUF and SO_SNDBUF by two on Linux before it answers.")
final class ReceiveBufferDoubling implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        skipWhereSmaller(run);
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        program.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, 10000));
        program.observe("SO_RCVBUF read back", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_RCVBUF));
        program.observe("SO_RCVBUF in the kernel", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_RCVBUF));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        skipWhereSmaller(run);
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        program.step(() -> socket.setReceiveBufferSize(10000));
        program.observe("SO_RCVBUF read back", () -> socket.getReceiveBufferSize());
        program.step(() -> socket.bind(new InetSocketAddress("127.0.0.1", 0)));
        int fd = JdkDescriptor.of(socket);
        program.observe("SO_RCVBUF in the kernel", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_RCVBUF));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        skipWhereSmaller(run);
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        program.step(() -> channel.setOption(StandardSocketOptions.SO_RCVBUF, 10000));
        program.observe("SO_RCVBUF read back", () -> channel.getOption(StandardSocketOptions.SO_RCVBUF));
        program.step(() -> channel.bind(new InetSocketAddress("127.0.0.1", 0)));
        int fd = JdkDescriptor.of(channel);
        program.observe("SO_RCVBUF in the kernel", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_RCVBUF));
    }

    private static void skipWhereSmaller(Run run) {
        if (Sysctl.number("net/core/rmem_max") < 10_000) {
            run.skip("receive buffers of 10000 bytes (net.core.rmem_max)");
        }
    }
}
