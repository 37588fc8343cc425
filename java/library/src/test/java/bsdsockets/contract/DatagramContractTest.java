package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.time.Duration;

/** sendto(2), recvfrom(2), and datagrams with a connected peer. */
class DatagramContractTest extends Contract {
    private static byte[] bytes(String text) {
        return StreamContractTest.bytes(text);
    }

    private static String received(BsdSocket socket, int max, BsdSocket from) {
        return Outcome.of(() -> {
            BsdSocket.Received received = socket.recvFrom(max);
            assertThat(received.from()).isEqualTo(from.getSockName());
            return received.data();
        });
    }

    @OnEachBackend
    void sendToAndRecvFrom(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        String observed = Outcome.of(() -> near.sendTo(bytes("abc"), far.getSockName())) + " " + received(far, 9, near);
        far.sendTo(bytes("de"), near.getSockName());
        agree(backend, "3 'abc' 'de'", observed + " " + received(near, 9, far));
    }

    @OnEachBackend
    void boundaries(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(bytes("ab"), near.getSockName());
        far.sendTo(bytes("cd"), near.getSockName());
        agree(backend, "'ab' 'cd'", received(near, 9, far) + " " + Outcome.of(() -> near.recv(9)));
    }

    @OnEachBackend
    void ofLengthZero(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(new byte[0], near.getSockName());
        String observed = received(near, 9, far) + " " + Outcome.of(() -> near.sendTo(new byte[0], far.getSockName()));
        agree(backend, "'' 0 ''", observed + " " + received(far, 9, near));
    }

    @OnEachBackend
    void ofLengthZeroToConnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        String observed = Outcome.of(() -> near.send(new byte[0]));
        near.send(bytes("next"));
        agree(backend, "0 ''", observed + " " + received(far, 9, near));
    }

    @OnEachBackend
    void truncated(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(bytes("abcd"), near.getSockName());
        far.sendTo(bytes("ef"), near.getSockName());
        agree(backend, "'ab' 'ef'", received(near, 2, far) + " " + received(near, 9, far));
    }

    @OnEachBackend
    void truncatedWithTimeout(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.setTimeout(Duration.ofSeconds(30));
        far.sendTo(bytes("abcd"), near.getSockName());
        far.sendTo(bytes("ef"), near.getSockName());
        agree(backend, "'ab' 'ef'", received(near, 2, far) + " " + received(near, 9, far));
    }

    @OnEachBackend
    void intoNoRoom(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(bytes("ab"), near.getSockName());
        agree(backend, "''", received(near, 0, far));
    }

    @OnEachBackend
    void tooBig(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        agree(backend, "EMSGSIZE", Outcome.of(() -> near.sendTo(new byte[65_508], far.getSockName())));
    }

    @OnEachBackend
    void toPortZero(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        agree(backend, "EINVAL", Outcome.of(() -> near.sendTo(new byte[1], LOOPBACK)));
    }

    @OnEachBackend
    void connectToPortZero(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        agree(backend, "ok", Outcome.done(() -> near.connect(LOOPBACK)));
    }

    @OnEachBackend
    void sendUnconnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        agree(backend, "EDESTADDRREQ", Outcome.of(() -> near.send(new byte[1])));
    }

    @OnEachBackend
    void recvUnconnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(bytes("a"), near.getSockName());
        agree(backend, "'a'", Outcome.of(() -> near.recv(9)));
    }

    @OnEachBackend
    void sendConnected(Backend backend) throws Exception {
        BsdSocket near = datagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        agree(backend, "1 'a'", Outcome.of(() -> near.send(bytes("a"))) + " " + received(far, 9, near));
    }

    @OnEachBackend
    void sendToTheConnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        agree(backend, "1", Outcome.of(() -> near.sendTo(new byte[1], far.getSockName())));
    }

    @OnEachBackend
    void sendElsewhereFromConnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        near.connect(boundDatagram(Backend.NATIVE).getSockName());
        Sockaddr other = boundDatagram(Backend.NATIVE).getSockName();
        agree(backend, "1", Outcome.of(() -> near.sendTo(new byte[1], other)));
    }

    @OnEachBackend
    void connectedHearsNoStrangers(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        BsdSocket stranger = boundDatagram(Backend.NATIVE);
        stranger.sendTo(bytes("stranger"), near.getSockName());
        far.sendTo(bytes("friend"), near.getSockName());
        agree(backend, "'friend'", received(near, 9, far));
    }

    @OnEachBackend
    void connectedIsRefused(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        Sockaddr gone = closedDatagramsName();
        near.connect(gone);
        near.send(new byte[1]);
        agree(backend, "ECONNREFUSED", Outcome.of(() -> near.recv(1)));
    }

    @OnEachBackend
    void connectedIsRefusedWithTimeout(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        near.setTimeout(Duration.ofSeconds(30));
        near.connect(closedDatagramsName());
        near.send(new byte[1]);
        agree(backend, "ECONNREFUSED", Outcome.of(() -> near.recv(1)));
    }

    @OnEachBackend
    void refusalOnSend(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        near.connect(closedDatagramsName());
        String[] outcome = new String[1];
        await().until(() -> {
            outcome[0] = Outcome.of(() -> near.send(new byte[1]));
            return !outcome[0].equals("1");
        });
        agree(backend, "ECONNREFUSED", outcome[0]);
    }

    private Sockaddr closedDatagramsName() throws IOException {
        try (BsdSocket gone = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_DGRAM, 0)) {
            gone.bind(LOOPBACK);
            return gone.getSockName();
        }
    }

    @OnEachBackend
    void broadcastWithoutLeave(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        SockaddrIn broadcast = SockaddrIn.of("127.255.255.255", port(boundDatagram(Backend.NATIVE)));
        near.setSockOpt(Constants.SOL_SOCKET, Constants.SO_BROADCAST, 0);
        agree(backend, "EACCES", Outcome.of(() -> near.sendTo(new byte[1], broadcast)));
    }

    @OnEachBackend
    void recvFromTimesOut(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.setTimeout(Duration.ofMillis(20));
        String observed = Outcome.of(() -> near.recvFrom(9));
        far.sendTo(bytes("a"), near.getSockName());
        agree(backend, "timed out 'a'", observed + " " + received(near, 9, far));
    }

    @OnEachBackend
    void recvFromNonBlocking(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        agree(backend, "EAGAIN", Outcome.of(() -> {
            near.setBlocking(false);
            return near.recvFrom(9);
        }));
    }

    @OnEachBackend
    void peek(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(bytes("a"), near.getSockName());
        agree(
                backend,
                "'a'",
                Outcome.of(() -> near.recvFrom(9, Constants.MSG_PEEK).data()));
    }

    @OnEachBackend
    void sendToWithFlags(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        agree(backend, "1", Outcome.of(() -> near.sendTo(new byte[1], Constants.MSG_DONTWAIT, far.getSockName())));
    }

    @OnEachBackend
    void shutdownConnected(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        near.connect(boundDatagram(Backend.NATIVE).getSockName());
        agree(backend, "ok", Outcome.done(() -> near.shutdown(Constants.SHUT_RD)));
    }

    @OnEachBackend
    void interruptWakesRecvFrom(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        Sockaddr name = near.getSockName();
        Blocked blocked = new Blocked(() -> near.recvFrom(1).data());
        blocked.interrupt();
        if (backend == Backend.JAVA_NET) {
            far.sendTo(bytes("a"), name);
        }
        String observed = blocked.outcome() + " status=" + blocked.wasInterruptedAfter() + " open=" + near.isOpen();
        agree(backend, "interrupted status=true open=true", observed);
    }

    @OnEachBackend
    void streamsOverDatagrams(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        closing(near.makeFile()).out().write(bytes("abc"));
        agree(backend, "'abc'", received(far, 9, near));
    }
}
