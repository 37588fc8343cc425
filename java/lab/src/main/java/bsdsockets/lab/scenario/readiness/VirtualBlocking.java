package bsdsockets.lab.scenario.readiness;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

@About(
        id = "threads.virtual-blocking",
        title = "whether a virtual thread that is blocked in recv holds its carrier",
        differs =
                "A native call cannot be unmounted: the carrier sleeps in the kernel with its virtual thread. On a virtual"
                        + " thread the JDK's sockets are non-blocking beneath; a read with nothing there parks, and sun.nio.ch.Poller"
                        + " wakes it.")
final class VirtualBlocking implements Scenario {
    private static final byte[] HELLO = {'h', 'e', 'l', 'l', 'o'};

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] buf = new byte[100];
        VirtualThread reader =
                VirtualThread.start(run, () -> client.observe("recv", () -> Posix.recv(fd, buf, 0, buf.length, 0)));
        run.outcome("carrier is held", reader.holdsCarrierWhileBlocked());
        server.step(() -> Posix.send(connection, HELLO, 0, HELLO.length, 0));
        reader.join();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Connected.Sockets pair = Connected.sockets(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        Socket socket = pair.client();
        Socket connection = pair.server();
        byte[] buf = new byte[100];
        VirtualThread reader = VirtualThread.start(
                run, () -> client.observe("recv", () -> socket.getInputStream().read(buf)));
        run.outcome("carrier is held", reader.holdsCarrierWhileBlocked());
        server.step(() -> connection.getOutputStream().write(HELLO));
        reader.join();
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Connected.Channels pair = Connected.channels(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        SocketChannel channel = pair.client();
        SocketChannel connection = pair.server();
        ByteBuffer buf = ByteBuffer.allocate(100);
        VirtualThread reader = VirtualThread.start(run, () -> client.observe("recv", () -> channel.read(buf)));
        run.outcome("carrier is held", reader.holdsCarrierWhileBlocked());
        server.step(() -> connection.write(ByteBuffer.wrap(HELLO)));
        reader.join();
    }
}
