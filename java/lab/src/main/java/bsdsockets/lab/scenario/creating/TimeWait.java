package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;
import static bsdsockets.posix.Constants.TCP_TIME_WAIT;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.TcpTable;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "bind.time-wait",
        title = "start a server again while its old connection is in TIME_WAIT",
        differs =
                "ServerSocket and ServerSocketChannel set SO_REUSEADDR when they create the socket, which lets bind pass over"
                        + " TIME_WAIT; C's default is off. With the option set on or off by hand they all do the same.")
final class TimeWait implements Scenario {
    /** Whether both the old server and the new one set SO_REUSEADDR. */
    private enum Reuse {
        DEFAULT("bind"),
        ON("bind with SO_REUSEADDR on"),
        OFF("bind with SO_REUSEADDR off");

        final String outcome;

        Reuse(String outcome) {
            this.outcome = outcome;
        }

        boolean isOn() {
            return this == ON;
        }

        int number() {
            return isOn() ? 1 : 0;
        }
    }

    @Override
    public void nativeSide(Run run) throws Exception {
        for (Reuse reuse : Reuse.values()) {
            nativeSide(run, reuse);
        }
    }

    private static void nativeSide(Run run, Reuse reuse) {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        if (reuse != Reuse.DEFAULT) {
            server.step(() -> Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, reuse.number()));
        }
        server.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        server.step(() -> Posix.listen(listener, 1));
        SockaddrIn address = (SockaddrIn) server.step(() -> Posix.getsockname(listener));

        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, address));

        int connection = server.step(() -> Posix.accept(listener)).fd();
        server.step(() -> Posix.close(connection));
        server.step(() -> Posix.close(listener));
        client.step(() -> Posix.recv(fd, new byte[1], 0, 1, 0));
        client.step(() -> Posix.close(fd));
        run.await("TIME_WAIT", () -> TcpTable.has(address.port(), TCP_TIME_WAIT));

        Actor restarted = run.actor("restarted server");
        int again = restarted.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        if (reuse != Reuse.DEFAULT) {
            restarted.step(() -> Posix.setsockopt(again, SOL_SOCKET, SO_REUSEADDR, reuse.number()));
        }
        restarted.observe(reuse.outcome, () -> Posix.bind(again, address));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        for (Reuse reuse : Reuse.values()) {
            javaNetSide(run, reuse);
        }
    }

    private static void javaNetSide(Run run, Reuse reuse) {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket());
        if (reuse != Reuse.DEFAULT) {
            server.step(() -> listener.setReuseAddress(reuse.isOn()));
        }
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));
        InetSocketAddress address = (InetSocketAddress) server.step(() -> listener.getLocalSocketAddress());

        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(address));

        Socket connection = server.open(() -> listener.accept());
        server.step(() -> connection.close());
        server.step(() -> listener.close());
        client.step(() -> socket.getInputStream().read());
        client.step(() -> socket.close());
        run.await("TIME_WAIT", () -> TcpTable.has(address.getPort(), TCP_TIME_WAIT));

        Actor restarted = run.actor("restarted server");
        ServerSocket again = restarted.open(() -> new ServerSocket());
        if (reuse != Reuse.DEFAULT) {
            restarted.step(() -> again.setReuseAddress(reuse.isOn()));
        }
        restarted.observe(reuse.outcome, () -> again.bind(address, 1));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        for (Reuse reuse : Reuse.values()) {
            nioSide(run, reuse);
        }
    }

    private static void nioSide(Run run, Reuse reuse) {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        if (reuse != Reuse.DEFAULT) {
            server.step(() -> listener.setOption(StandardSocketOptions.SO_REUSEADDR, reuse.isOn()));
        }
        server.step(() -> listener.bind(new InetSocketAddress("127.0.0.1", 0), 1));
        InetSocketAddress address = (InetSocketAddress) server.step(() -> listener.getLocalAddress());

        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(address));

        SocketChannel connection = server.open(() -> listener.accept());
        server.step(() -> connection.close());
        server.step(() -> listener.close());
        client.step(() -> channel.read(ByteBuffer.allocate(1)));
        client.step(() -> channel.close());
        run.await("TIME_WAIT", () -> TcpTable.has(address.getPort(), TCP_TIME_WAIT));

        Actor restarted = run.actor("restarted server");
        ServerSocketChannel again = restarted.open(() -> ServerSocketChannel.open());
        if (reuse != Reuse.DEFAULT) {
            restarted.step(() -> again.setOption(StandardSocketOptions.SO_REUSEADDR, reuse.isOn()));
        }
        restarted.attempt(reuse.outcome, () -> again.bind(address, 1));
    }
}
