package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SHUT_WR;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.TcpTable;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The states are the kernel's own, read from its tables between the calls; each is waited for, for packets take their time. */
@About(
        id = "stream.handshake",
        title = "the states of both ends, from listen over the three-way handshake to the four-way close",
        same =
                "The states are the kernel's: the JDK makes the same calls beneath (listen is part of ServerSocket's bind)."
                        + " The end that closes first goes through TIME_WAIT; 'lab trace stream.handshake' shows the packets.")
final class Handshake implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        server.step(() -> Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0)));
        server.step(() -> Posix.listen(listener, 5));
        SockaddrIn address = (SockaddrIn) server.step(() -> Posix.getsockname(listener));
        run.outcome("listener after listen", TcpTable.state(address.port(), 0));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        client.step(() -> Posix.connect(fd, address));
        States states = new States(run, ((SockaddrIn) Posix.getsockname(fd)).port(), address.port());
        states.afterConnect();
        int connection = server.step(() -> Posix.accept(listener)).fd();
        client.step(() -> Posix.shutdown(fd, SHUT_WR));
        states.afterFirstFin();
        server.step(() -> Posix.close(connection));
        states.afterSecondFin();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocket listener = server.open(() -> new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        int port = server.step(() -> listener.getLocalPort());
        run.outcome("listener after listen", TcpTable.state(port, 0));
        Actor client = run.actor("client");
        Socket socket = client.open(() -> new Socket());
        client.step(() -> socket.connect(listener.getLocalSocketAddress()));
        States states = new States(run, socket.getLocalPort(), port);
        states.afterConnect();
        Socket connection = server.open(() -> listener.accept());
        client.step(() -> socket.shutdownOutput());
        states.afterFirstFin();
        server.step(() -> connection.close());
        states.afterSecondFin();
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        ServerSocketChannel listener = server.open(() -> ServerSocketChannel.open());
        server.step(() -> listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5));
        InetSocketAddress address = (InetSocketAddress) server.step(() -> listener.getLocalAddress());
        run.outcome("listener after listen", TcpTable.state(address.getPort(), 0));
        Actor client = run.actor("client");
        SocketChannel channel = client.open(() -> SocketChannel.open());
        client.step(() -> channel.connect(address));
        States states = new States(run, channel.socket().getLocalPort(), address.getPort());
        states.afterConnect();
        SocketChannel connection = server.open(() -> listener.accept());
        client.step(() -> channel.shutdownOutput());
        states.afterFirstFin();
        server.step(() -> connection.close());
        states.afterSecondFin();
    }

    /** Both ends' states as outcomes, once they have come to rest. */
    private record States(Run run, int clientPort, int serverPort) {
        void afterConnect() throws Exception {
            record("after connect", "ESTABLISHED", "ESTABLISHED");
        }

        void afterFirstFin() throws Exception {
            record("after the client's shutdown", "FIN_WAIT2", "CLOSE_WAIT");
        }

        void afterSecondFin() throws Exception {
            record("after the server's close", "TIME_WAIT", "CLOSE");
        }

        private void record(String when, String client, String server) throws Exception {
            run.await(
                    "the states " + client + " and " + server + " " + when,
                    () -> client().equals(client) && server().equals(server));
            run.outcome("client " + when, client());
            run.outcome("server " + when, server());
        }

        private String client() throws Exception {
            return TcpTable.state(clientPort, serverPort);
        }

        private String server() throws Exception {
            return TcpTable.state(serverPort, clientPort);
        }
    }
}
