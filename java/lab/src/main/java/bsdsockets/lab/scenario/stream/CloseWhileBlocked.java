package bsdsockets.lab.scenario.stream;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Background;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** Where the close does not end the recv, data do. */
@About(
        id = "stream.close-while-blocked",
        title = "close a socket while another thread is blocked in its recv",
        differs =
                "close(2) only takes the number away: a recv that is inside goes on with the connection, and the number may"
                        + " be somebody else's before it ends. The JDK first puts another file in the number's place (dup2, preClose) and"
                        + " sends the blocked thread a signal; the facade's close wakes, waits and then closes.")
final class CloseWhileBlocked implements Scenario {
    private static final byte[] HELLO = Ascii.bytes("hello");

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        Background<Optional<Integer>> reader =
                run.background(() -> client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0)));
        reader.awaitBlocked();
        client.step(() -> Posix.close(fd));
        reader.awaitBlocked();
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        reader.join();

        facade(run, Backend.NATIVE);
    }

    /** The same over this project's facade, of which each side has a backend. */
    private static void facade(Run run, Backend backend) throws Exception {
        BsdSocket listener = run.closing(BsdSocket.createServer(backend, SockaddrIn.of("127.0.0.1", 0), 1));
        int port = ((SockaddrIn) listener.getSockName()).port();
        BsdSocket socket = run.closing(BsdSocket.createConnection(backend, "127.0.0.1", port, null));
        run.closing(listener.accept().socket());
        Actor client = run.actor("client");
        Background<Optional<byte[]>> reader =
                run.background(() -> client.attempt("facade's recv", () -> socket.recv(100)));
        reader.awaitBlocked();
        client.step(() -> socket.close());
        reader.join();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Socket socket = pair.client();
        InputStream in = socket.getInputStream();
        byte[] buf = new byte[100];
        Background<Optional<Integer>> reader = run.background(() -> client.observe("recv", () -> in.read(buf)));
        reader.awaitBlocked();
        client.step(() -> socket.close());
        reader.join();
        facade(run, Backend.JAVA_NET);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        SocketChannel channel = pair.client();
        ByteBuffer buf = ByteBuffer.allocate(100);
        Background<Optional<Integer>> reader = run.background(() -> client.observe("recv", () -> channel.read(buf)));
        reader.awaitBlocked();
        client.step(() -> channel.close());
        reader.join();
        facade(run, Backend.NIO);
    }
}
