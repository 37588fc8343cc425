package bsdsockets.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Linger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** send(2), recv(2) and shutdown(2) on streams. */
class StreamContractTest extends Contract {
    private static final int LARGE = 8 << 20;

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @OnEachBackend
    void sendAndRecv(Backend backend) throws Exception {
        Link link = link(backend);
        String observed = Outcome.of(() -> link.near().send(bytes("abc"))) + " "
                + Outcome.of(() -> link.far().recv(9));
        link.far().sendAll(bytes("defg"));
        observed += " " + Outcome.of(() -> link.near().recv(3)) + " "
                + Outcome.of(() -> link.near().recv(3));
        agree(backend, "3 'abc' 'def' 'g'", observed);
    }

    @OnEachBackend
    void sendNothing(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "0", Outcome.of(() -> link.near().send(new byte[0])));
    }

    @OnEachBackend
    void sendAllOfMuch(Backend backend) throws Exception {
        Link link = link(backend);
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> drained(link.far()));
        link.near().sendAll(new byte[LARGE]);
        link.near().close();
        agree(backend, "" + LARGE, "" + read.get());
    }

    private static int drained(BsdSocket socket) {
        try {
            int total = 0;
            int count;
            do {
                count = socket.recv(1 << 16).length;
                total += count;
            } while (count > 0);
            return total;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @OnEachBackend
    void partialSend(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "in part, then EAGAIN", Outcome.of(() -> {
            link.near().setBlocking(false);
            int sent = link.near().send(new byte[LARGE]);
            String first = sent > 0 && sent < LARGE ? "in part" : "" + sent;
            return first + ", then " + untilFull(link.near());
        }));
    }

    private static String untilFull(BsdSocket socket) {
        String[] outcome = new String[1];
        await().until(() -> {
            outcome[0] = Outcome.of(() -> socket.send(new byte[LARGE]));
            return !outcome[0].matches("[0-9]+");
        });
        return outcome[0];
    }

    /** A send to a peer that does not read: the time-out ends it, or the peer's end of the link does. */
    @OnEachBackend
    void sendTimesOut(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofMillis(50));
        Blocked blocked = new Blocked(() -> link.near().send(new byte[LARGE]) == LARGE);
        if (backend != Backend.NATIVE) {
            link.far().setTimeout(Duration.ofMillis(500));
            drainSome(link.far());
        }
        agree(backend, "false", blocked.outcome());
    }

    private static void drainSome(BsdSocket socket) throws IOException {
        int left = LARGE;
        while (left > 0) {
            left -= socket.recv(1 << 16).length;
        }
    }

    @OnEachBackend
    void sendAllTimesOut(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofMillis(50));
        Blocked blocked = new Blocked(() -> {
            link.near().sendAll(new byte[LARGE]);
            return "ok";
        });
        if (backend != Backend.NATIVE) {
            drainSome(link.far());
        }
        agree(backend, "timed out", blocked.outcome());
    }

    @OnEachBackend
    void recvNonBlocking(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "EAGAIN", Outcome.of(() -> {
            link.near().setBlocking(false);
            return link.near().recv(1);
        }));
    }

    @OnEachBackend
    void recvTimesOut(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofMillis(20));
        String observed = Outcome.of(() -> link.near().recv(1));
        link.far().sendAll(bytes("a"));
        agree(
                backend,
                "timed out 'a'",
                observed + " " + Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void recvInTime(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        Blocked blocked = new Blocked(() -> link.near().recv(4));
        link.far().sendAll(bytes("ab"));
        agree(backend, "'ab'", blocked.outcome());
    }

    @OnEachBackend
    void orderlyEnd(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("a"));
        link.far().close();
        String observed = Outcome.of(() -> link.near().recv(9)) + " "
                + Outcome.of(() -> link.near().recv(9)) + " "
                + Outcome.of(() -> link.near().recv(9));
        agree(backend, "'a' '' ''", observed);
    }

    @OnEachBackend
    void orderlyEndWithTimeout(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        link.far().close();
        agree(backend, "''", Outcome.of(() -> link.near().recv(9)));
    }

    @OnEachBackend
    void recvNothing(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("a"));
        agree(
                backend,
                "'' 'a'",
                Outcome.of(() -> link.near().recv(0)) + " "
                        + Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void recvOfNegativeSize(Backend backend) throws Exception {
        Link link = link(backend);
        agree(
                backend,
                "IllegalArgumentException IllegalArgumentException",
                Outcome.of(() -> link.near().recv(-1)) + " "
                        + Outcome.of(() -> link.near().recvFrom(-1)));
    }

    @OnEachBackend
    void unconnected(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(
                backend,
                "send=EPIPE recv=ENOTCONN",
                "send=" + Outcome.of(() -> socket.send(new byte[1])) + " recv=" + Outcome.of(() -> socket.recv(1)));
    }

    @OnEachBackend
    void recvFromTellsNobody(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("a"));
        BsdSocket.Received received = link.near().recvFrom(9);
        assertThat(received.data()).isEqualTo(bytes("a"));
        agree(backend, "null", "" + received.from());
    }

    @OnEachBackend
    void sendToOfConnectedStream(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "1", Outcome.of(() -> link.near().sendTo(new byte[1], LOOPBACK)));
    }

    @OnEachBackend
    void peek(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("a"));
        agree(backend, "'a'", Outcome.of(() -> link.near().recv(1, Constants.MSG_PEEK)));
    }

    @OnEachBackend
    void sendFlags(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "1", Outcome.of(() -> link.near().send(new byte[1], Constants.MSG_DONTWAIT)));
    }

    @OnEachBackend
    void halfClose(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().shutdown(Constants.SHUT_WR);
        String observed = Outcome.of(() -> link.far().recv(1));
        link.far().sendAll(bytes("a"));
        observed += " " + Outcome.of(() -> link.near().recv(1)) + " "
                + Outcome.of(() -> link.near().send(new byte[1]));
        agree(backend, "'' 'a' EPIPE", observed);
    }

    @OnEachBackend
    void shutdownRead(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().shutdown(Constants.SHUT_RD);
        agree(backend, "''", Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void shutdownReadWithTimeout(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        link.near().shutdown(Constants.SHUT_RD);
        agree(backend, "''", Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void shutdownReadWithDataBuffered(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("ab"));
        assertThat(link.near().recv(1)).isEqualTo(bytes("a"));
        link.near().shutdown(Constants.SHUT_RD);
        agree(
                backend,
                "'b' ''",
                Outcome.of(() -> link.near().recv(1)) + " "
                        + Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void shutdownTwice(Backend backend) throws Exception {
        Link link = link(backend);
        String observed = Outcome.done(() -> link.near().shutdown(Constants.SHUT_WR)) + " "
                + Outcome.done(() -> link.near().shutdown(Constants.SHUT_WR));
        agree(backend, "ok ok", observed);
    }

    @OnEachBackend
    void shutdownOfTheRest(Backend backend) throws Exception {
        Link link = link(backend);
        String observed = Outcome.done(() -> link.near().shutdown(Constants.SHUT_RD)) + " "
                + Outcome.done(() -> link.near().shutdown(Constants.SHUT_RDWR)) + " "
                + Outcome.of(() -> link.far().recv(1));
        agree(backend, "ok ok ''", observed);
    }

    @OnEachBackend
    void shutdownUnconnected(Backend backend) throws Exception {
        BsdSocket socket = stream(backend);
        agree(backend, "ENOTCONN", Outcome.done(() -> socket.shutdown(Constants.SHUT_RDWR)));
    }

    @OnEachBackend
    void shutdownOfNeither(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "EINVAL", Outcome.done(() -> link.near().shutdown(99)));
    }

    @OnEachBackend
    void resetThenRecvTwice(Backend backend) throws Exception {
        Link link = link(backend);
        reset(link.far());
        agree(
                backend,
                "ECONNRESET ''",
                Outcome.of(() -> link.near().recv(1)) + " "
                        + Outcome.of(() -> link.near().recv(1)));
    }

    @OnEachBackend
    void resetThenSend(Backend backend) throws Exception {
        Link link = link(backend);
        reset(link.far());
        assertThat(Outcome.of(() -> link.near().recv(1))).isEqualTo("ECONNRESET");
        agree(backend, "EPIPE", Outcome.of(() -> link.near().send(new byte[1])));
    }

    private static void reset(BsdSocket socket) throws IOException {
        socket.setSockOpt(Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        socket.close();
    }

    @OnEachBackend
    void lingerZeroResets(Backend backend) throws Exception {
        Link link = link(backend);
        reset(link.near());
        agree(backend, "ECONNRESET", Outcome.of(() -> link.far().recv(1)));
    }

    @OnEachBackend
    void sendAfterThePeerClosed(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("unread"));
        assertThat(link.near().recv(6)).hasSize(6);
        link.far().close();
        assertThat(link.near().recv(1)).isEmpty();
        String[] outcome = new String[1];
        await().until(() -> {
            outcome[0] = Outcome.of(() -> link.near().send(new byte[1]));
            return !outcome[0].equals("1");
        });
        agree(backend, "EPIPE", outcome[0]);
    }

    @OnEachBackend
    void interruptWakesRecv(Backend backend) throws Exception {
        Link link = link(backend);
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        blocked.interrupt();
        if (backend == Backend.JAVA_NET) {
            link.far().sendAll(bytes("a"));
        }
        String observed = blocked.outcome() + " status=" + blocked.wasInterruptedAfter() + " open="
                + link.near().isOpen();
        agree(backend, "interrupted status=true open=true", observed);
    }

    @OnEachBackend
    void interruptWakesTimedRecv(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        Blocked blocked = new Blocked(() -> link.near().recv(1));
        blocked.interrupt();
        if (backend == Backend.JAVA_NET) {
            link.far().sendAll(bytes("a"));
        }
        String observed = blocked.outcome() + " status=" + blocked.wasInterruptedAfter() + " open="
                + link.near().isOpen();
        agree(backend, "interrupted status=true open=true", observed);
    }

    @OnEachBackend
    void interruptedBeforeRecv(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(bytes("a"));
        Thread.currentThread().interrupt();
        String observed = Outcome.of(() -> link.near().recv(1));
        boolean status = Thread.interrupted();
        agree(
                backend,
                "interrupted status=true then 'a'",
                observed + " status=" + status + " then "
                        + Outcome.of(() -> link.near().recv(1)));
    }
}
