package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Each call is a process of its own, which may have 256 descriptors and takes all of them. */
@About(
        id = "accept.descriptor-limit",
        title = "accept when the process has no descriptor left, and again when it has",
        same =
                "accept fails with EMFILE and the connection stays in the queue: the JDK throws what accept(2) said (Too many"
                        + " open files), its listener lives on, and the next accept gets the same connection. A loop that only catches"
                        + " and goes on spins until then.")
final class AcceptDescriptorLimit implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor server = run.actor("server");
        server.observe("accept with no descriptor left", () -> FewDescriptors.call(() -> nativeAccept(false)));
        server.observe("next accept, with some given back", () -> FewDescriptors.call(() -> nativeAccept(true)));
    }

    private static void nativeAccept(boolean again) throws ErrnoException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        Posix.bind(listener, Peers.ANY_PORT);
        Posix.listen(listener, 5);
        Posix.connect(Posix.socket(AF_INET, SOCK_STREAM, 0), Posix.getsockname(listener));
        FewDescriptors.takeAll();
        try {
            Posix.accept(listener);
        } catch (ErrnoException e) {
            if (!again) {
                throw e;
            }
            FewDescriptors.giveBack();
            Posix.accept(listener);
        }
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor server = run.actor("server");
        server.observe("accept with no descriptor left", () -> FewDescriptors.call(() -> javaNetAccept(false)));
        server.observe("next accept, with some given back", () -> FewDescriptors.call(() -> javaNetAccept(true)));
    }

    private static void javaNetAccept(boolean again) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(Peers.anyPort());
        new Socket().connect(listener.getLocalSocketAddress());
        FewDescriptors.takeAll();
        try {
            listener.accept();
        } catch (IOException e) {
            if (!again) {
                throw e;
            }
            FewDescriptors.giveBack();
            listener.accept();
        }
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor server = run.actor("server");
        server.observe("accept with no descriptor left", () -> FewDescriptors.call(() -> nioAccept(false)));
        server.observe("next accept, with some given back", () -> FewDescriptors.call(() -> nioAccept(true)));
    }

    private static void nioAccept(boolean again) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(Peers.anyPort());
        SocketChannel.open(listener.getLocalAddress());
        FewDescriptors.takeAll();
        try {
            listener.accept();
        } catch (IOException e) {
            if (!again) {
                throw e;
            }
            FewDescriptors.giveBack();
            listener.accept();
        }
    }
}
