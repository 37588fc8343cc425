package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.SOCK_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEPORT;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/** So many clients that it would take a very long time to see one listener get all of them. */
@About(
        id = "bind.reuseport",
        title = "two listeners on one port: SO_REUSEPORT, and who gets the connections",
        same =
                "Since JDK 9 StandardSocketOptions.SO_REUSEPORT is the kernel's option. It has to be set on every listener"
                        + " before its bind; the kernel spreads the connections by a hash of their addresses.")
final class ReusePort implements Scenario {
    private static final int CLIENTS = 64;

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        int one = first.open(() -> Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        first.step(() -> Posix.setsockopt(one, SOL_SOCKET, SO_REUSEPORT, 1));
        first.observe("first bind", () -> Posix.bind(one, SockaddrIn.of("127.0.0.1", 0)));
        first.step(() -> Posix.listen(one, CLIENTS));
        Sockaddr address = first.step(() -> Posix.getsockname(one));
        Actor second = run.actor("second server");
        int two = second.open(() -> Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        second.observe("second bind without the option", () -> Posix.bind(two, address));
        second.step(() -> Posix.setsockopt(two, SOL_SOCKET, SO_REUSEPORT, 1));
        second.observe("second bind with the option", () -> Posix.bind(two, address));
        second.step(() -> Posix.listen(two, CLIENTS));
        connectAll(run, address);
        spread(run, () -> taken(run, one), () -> taken(run, two));
    }

    private static boolean taken(Run run, int listener) throws ErrnoException {
        try {
            run.closing(Posix.accept(listener).fd());
            return true;
        } catch (ErrnoException e) {
            if (e.errno() != EAGAIN) {
                throw e;
            }
            return false;
        }
    }

    private static void connectAll(Run run, Sockaddr address) throws ErrnoException {
        for (int i = 0; i < CLIENTS; i++) {
            Posix.connect(run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0)), address);
        }
    }

    /** Takes all connections, from whichever listener has them. */
    private static void spread(Run run, Taking one, Taking two) {
        int[] counts = new int[2];
        run.await("all connections", () -> {
            counts[0] += one.take() ? 1 : 0;
            counts[1] += two.take() ? 1 : 0;
            return counts[0] + counts[1] == CLIENTS;
        });
        run.outcome("each server got some", counts[0] > 0 && counts[1] > 0);
    }

    /** Takes a connection where there is one. */
    @FunctionalInterface
    private interface Taking {
        boolean take() throws IOException;
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        ServerSocket one = first.open(() -> new ServerSocket());
        first.step(() -> one.setOption(StandardSocketOptions.SO_REUSEPORT, true));
        first.observe("first bind", () -> one.bind(new InetSocketAddress("127.0.0.1", 0), CLIENTS));
        SocketAddress address = first.step(() -> one.getLocalSocketAddress());
        Actor second = run.actor("second server");
        ServerSocket two = second.open(() -> new ServerSocket());
        second.observe("second bind without the option", () -> two.bind(address, CLIENTS));
        second.step(() -> two.setOption(StandardSocketOptions.SO_REUSEPORT, true));
        second.observe("second bind with the option", () -> two.bind(address, CLIENTS));
        connectAll(run, Sockaddr.of(address));
        one.setSoTimeout(1);
        two.setSoTimeout(1);
        spread(run, () -> taken(run, one), () -> taken(run, two));
    }

    private static boolean taken(Run run, ServerSocket listener) throws IOException {
        try {
            run.closing(listener.accept());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor first = run.actor("first server");
        ServerSocketChannel one = first.open(() -> ServerSocketChannel.open());
        first.step(() -> one.setOption(StandardSocketOptions.SO_REUSEPORT, true));
        first.attempt("first bind", () -> one.bind(new InetSocketAddress("127.0.0.1", 0), CLIENTS));
        SocketAddress address = first.step(() -> one.getLocalAddress());
        Actor second = run.actor("second server");
        ServerSocketChannel two = second.open(() -> ServerSocketChannel.open());
        second.attempt("second bind without the option", () -> two.bind(address, CLIENTS));
        second.step(() -> two.setOption(StandardSocketOptions.SO_REUSEPORT, true));
        second.attempt("second bind with the option", () -> two.bind(address, CLIENTS));
        connectAll(run, Sockaddr.of(address));
        one.configureBlocking(false);
        two.configureBlocking(false);
        spread(run, () -> taken(run, one), () -> taken(run, two));
    }

    private static boolean taken(Run run, ServerSocketChannel listener) throws IOException {
        var connection = listener.accept();
        if (connection != null) {
            run.closing(connection);
        }
        return connection != null;
    }
}
