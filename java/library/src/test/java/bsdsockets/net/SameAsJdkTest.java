package bsdsockets.net;

import static bsdsockets.net.Action.failure;
import static bsdsockets.net.Action.step;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.backend.posix.Worker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same action over the JDK's own sockets and over ours has the same outcome: result, exception, message. */
class SameAsJdkTest {
    private static final InetSocketAddress FOREIGN = new InetSocketAddress("192.0.2.1", 0);
    private static final int MILLIS = 20;

    @TestFactory
    Stream<DynamicTest> connecting() {
        return same(Map.ofEntries(
                named(
                        "connect refused",
                        kind -> failure(step(() -> kind.client().connect(kind.nobody())))),
                named("connect refused closes", kind -> {
                    Socket client = kind.client();
                    return failure(step(() -> client.connect(kind.nobody())))
                            + client.isClosed()
                            + failure(step(() -> client.connect(kind.nobody())));
                }),
                named(
                        "connect refused within a time-out",
                        kind -> failure(step(() -> kind.client().connect(kind.nobody(), 5_000)))),
                named(
                        "connect to a name unresolved",
                        kind -> failure(step(
                                () -> kind.client().connect(InetSocketAddress.createUnresolved("nobody.invalid", 1))))),
                named("connect twice", kind -> {
                    Kind.Pair pair = kind.pair();
                    return failure(
                            step(() -> pair.client().connect(pair.client().getRemoteSocketAddress())));
                }),
                named("connect after close", kind -> {
                    Socket client = kind.client();
                    client.close();
                    return failure(step(() -> client.connect(kind.nobody())));
                }),
                named(
                        "connect to nothing",
                        kind -> failure(step(() -> kind.client().connect(null)))),
                named("connect to any", kind -> {
                    ServerSocket server = kind.server();
                    server.bind(null);
                    Socket client = kind.client();
                    client.connect(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), server.getLocalPort()));
                    return client.getInetAddress() + " " + client.isConnected();
                }),
                named("connect over IPv6", kind -> {
                    ServerSocket server = kind.server();
                    server.bind(new InetSocketAddress("::1", 0));
                    Socket client = kind.client();
                    client.connect(server.getLocalSocketAddress());
                    Socket accepted = kind.kept(server.accept());
                    return client.getInetAddress() + " " + client.getLocalAddress() + " " + accepted.getInetAddress()
                            + " " + accepted.getLocalAddress() + " " + server.getInetAddress();
                }),
                named("connect with a time-out, queue full", kind -> {
                    try (FullQueue queue = new FullQueue()) {
                        Socket client = kind.client();
                        return failure(step(() -> client.connect(queue.address(), MILLIS))) + client.isClosed();
                    }
                }),
                named("connect closed by another thread", kind -> {
                    try (FullQueue queue = new FullQueue()) {
                        Socket client = kind.client();
                        Worker<String> worker = Worker.start(() -> {
                                    client.connect(queue.address());
                                    return "connected";
                                })
                                .awaitBlocked();
                        client.close();
                        return failure(worker::result);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> bindingAndAccepting() {
        return same(Map.ofEntries(
                named("bind in use", kind -> {
                    ServerSocket server = kind.listening();
                    return failure(step(() -> kind.server().bind(server.getLocalSocketAddress())));
                }),
                named("bind a client in use", kind -> {
                    ServerSocket server = kind.listening();
                    return failure(step(() -> kind.client().bind(server.getLocalSocketAddress())));
                }),
                named(
                        "bind to a foreign address",
                        kind -> failure(step(() -> kind.server().bind(FOREIGN)))
                                + failure(step(() -> kind.client().bind(FOREIGN)))),
                named("bind twice", kind -> {
                    ServerSocket server = kind.listening();
                    return failure(step(() -> server.bind(null)));
                }),
                named("bind a client twice", kind -> {
                    Socket client = kind.client();
                    client.bind(null);
                    return failure(step(() -> client.bind(null))) + client.getLocalAddress() + client.isBound();
                }),
                named("addresses of a wildcard", kind -> {
                    ServerSocket server = kind.server();
                    server.bind(null);
                    return server.getInetAddress() + " " + (server.getLocalPort() > 0);
                }),
                named(
                        "addresses before bind",
                        kind -> kind.client().getLocalSocketAddress() + " "
                                + kind.client().getInetAddress() + " "
                                + kind.client().getPort() + " "
                                + kind.client().getLocalPort() + " " + kind.client() + " "
                                + kind.server().getLocalSocketAddress() + " " + kind.server()),
                named("accept unbound", kind -> failure(() -> kind.server().accept())),
                named("accept after close", kind -> {
                    ServerSocket server = kind.listening();
                    server.close();
                    return failure(server::accept);
                }),
                named("accept timed out", kind -> {
                    ServerSocket server = kind.listening();
                    server.setSoTimeout(MILLIS);
                    return failure(server::accept) + failure(server::accept) + server.isClosed();
                }),
                named("accept closed by another thread", kind -> {
                    ServerSocket server = kind.listening();
                    Worker<Socket> worker = Worker.start(server::accept).awaitBlocked();
                    server.close();
                    return failure(worker::result);
                }),
                named("accept within a time-out closed by another thread", kind -> {
                    ServerSocket server = kind.listening();
                    server.setSoTimeout(60_000);
                    Worker<Socket> worker = Worker.start(server::accept).awaitBlocked();
                    server.close();
                    return failure(worker::result);
                }),
                named("an accepted socket has no time-out", kind -> {
                    ServerSocket server = kind.listening();
                    server.setSoTimeout(60_000);
                    kind.client().connect(server.getLocalSocketAddress());
                    return kind.kept(server.accept()).getSoTimeout();
                }),
                named("addresses of a connection", kind -> {
                    Kind.Pair pair = kind.pair();
                    return pair.client().getInetAddress() + " " + pair.client().getLocalAddress() + " "
                            + pair.server().getInetAddress() + " "
                            + pair.server().getLocalAddress() + " "
                            + (pair.client().getLocalPort() == pair.server().getPort());
                }),
                named("names after close", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().close();
                    return pair.client().getInetAddress() + " " + pair.client().getLocalAddress() + " "
                            + (pair.client().getPort() > 0) + " "
                            + (pair.client().getLocalPort() > 0);
                })));
    }

    @TestFactory
    Stream<DynamicTest> interrupts() {
        return same(Map.ofEntries(
                named("an interrupt does not end a read", kind -> {
                    Kind.Pair pair = kind.pair();
                    Worker<String> worker = Worker.start(() -> {
                                int read = pair.client().getInputStream().read();
                                return read + " " + Thread.currentThread().isInterrupted();
                            })
                            .awaitBlocked();
                    worker.thread().interrupt();
                    boolean seen = worker.thread().isInterrupted();
                    pair.server().getOutputStream().write(7);
                    return worker.result() + " " + seen;
                }),
                named("an interrupt does not end a read within a time-out", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().setSoTimeout(60_000);
                    Worker<Integer> worker = Worker.start(
                                    () -> pair.client().getInputStream().read())
                            .awaitBlocked();
                    worker.thread().interrupt();
                    pair.server().getOutputStream().write(7);
                    return worker.result();
                }),
                named("a thread interrupted before", kind -> {
                    Thread.currentThread().interrupt();
                    try {
                        Kind.Pair pair = kind.pair();
                        pair.server().getOutputStream().write(7);
                        return pair.client().getInputStream().read() + " "
                                + Thread.currentThread().isInterrupted();
                    } finally {
                        Thread.interrupted();
                    }
                }),
                named("an interrupt does not end an accept", kind -> {
                    ServerSocket server = kind.listening();
                    Worker<Socket> worker = Worker.start(server::accept).awaitBlocked();
                    worker.thread().interrupt();
                    kind.client().connect(server.getLocalSocketAddress());
                    return kind.kept(worker.result()).isConnected();
                })));
    }

    static Map.Entry<String, Action> named(String name, Action action) {
        return Map.entry(name, action);
    }

    /** Runs each over both. */
    static Stream<DynamicTest> same(Map<String, Action> actions) {
        return actions.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue().outcome(Kind.ours()))
                                .isEqualTo(entry.getValue().outcome(Kind.jdk()))));
    }
}
