package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.SockaddrUn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Streams of AF_UNIX, unix(7). */
class UnixContractTest extends Contract {
    @TempDir
    Path folder;

    private SockaddrUn path() {
        return SockaddrUn.ofPath(folder.resolve("socket").toString());
    }

    private BsdSocket unix(Backend backend) throws IOException {
        return closing(BsdSocket.open(backend, Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
    }

    @OnEachBackend
    void echo(Backend backend) {
        agree(backend, "'ab' 'c' '' server=true client=(unnamed)", Outcome.of(() -> {
            BsdSocket server = closing(BsdSocket.createServer(backend, path(), 5));
            BsdSocket client = unix(backend);
            client.connect(path());
            BsdSocket.Accepted accepted = server.accept();
            BsdSocket connection = closing(accepted.socket());
            client.sendAll(StreamContractTest.bytes("ab"));
            String there = Outcome.of(() -> connection.recv(9));
            connection.sendAll(StreamContractTest.bytes("c"));
            connection.close();
            return there + " " + Outcome.of(() -> client.recv(9)) + " " + Outcome.of(() -> client.recv(9)) + " server="
                    + client.getPeerName().equals(path()) + " client=" + accepted.peer();
        }));
    }

    @OnEachBackend
    void nameBeforeBind(Backend backend) {
        agree(backend, "(unnamed)", Outcome.of(() -> unix(backend).getSockName()));
    }

    @OnEachBackend
    void bindMakesTheFile(Backend backend) {
        agree(backend, "true true true", Outcome.of(() -> {
            BsdSocket socket = unix(backend);
            socket.bind(path());
            boolean bound = Files.exists(folder.resolve("socket"));
            socket.listen(1);
            return bound + " " + Files.exists(folder.resolve("socket")) + " "
                    + socket.getSockName().equals(path());
        }));
    }

    @OnEachBackend
    void stalePath(Backend backend) {
        agree(backend, "EADDRINUSE", Outcome.of(() -> {
            BsdSocket.createServer(backend, path(), 1).close();
            return closing(BsdSocket.createServer(backend, path(), 1));
        }));
    }

    @OnEachBackend
    void connectToStalePath(Backend backend) {
        agree(backend, "ECONNREFUSED", Outcome.of(() -> {
            BsdSocket.createServer(backend, path(), 1).close();
            unix(backend).connect(path());
            return "connected";
        }));
    }

    @OnEachBackend
    void connectToNothing(Backend backend) {
        agree(backend, "ENOENT", Outcome.of(() -> {
            unix(backend).connect(path());
            return "connected";
        }));
    }

    @OnEachBackend
    void listenUnbound(Backend backend) {
        agree(backend, "EINVAL", Outcome.of(() -> {
            unix(backend).listen(1);
            return "listening";
        }));
    }

    @OnEachBackend
    void abstractName(Backend backend) {
        agree(backend, "ok", Outcome.of(() -> {
            unix(backend).bind(SockaddrUn.ofAbstract("bsdsockets-" + folder));
            return "ok";
        }));
    }

    @OnEachBackend
    void bindToNoName(Backend backend) {
        agree(backend, "true", Outcome.of(() -> {
            BsdSocket socket = unix(backend);
            socket.bind(SockaddrUn.unnamed());
            return ((SockaddrUn) socket.getSockName()).isAbstract();
        }));
    }

    @OnEachBackend
    void longestPath(Backend backend) {
        String start = folder + "/";
        SockaddrUn longest = SockaddrUn.ofPath(start + "x".repeat(108 - start.length()));
        assertThat(longest.path()).hasSize(108);
        agree(backend, "true", Outcome.of(() -> {
            BsdSocket socket = unix(backend);
            socket.bind(longest);
            boolean same = socket.getSockName().equals(longest);
            Files.delete(Path.of(start + "x".repeat(108 - start.length())));
            return same;
        }));
    }

    @OnEachBackend
    void timeout(Backend backend) {
        agree(backend, "ok", Outcome.of(() -> {
            unix(backend).setTimeout(Duration.ofSeconds(1));
            return "ok";
        }));
    }

    @OnEachBackend
    void nonBlocking(Backend backend) {
        agree(backend, "EAGAIN", Outcome.of(() -> {
            BsdSocket server = closing(BsdSocket.createServer(backend, path(), 5));
            server.setBlocking(false);
            return server.accept();
        }));
    }

    @OnEachBackend
    void sendAfterShutdown(Backend backend) {
        agree(backend, "EPIPE", Outcome.of(() -> {
            closing(BsdSocket.createServer(Backend.NATIVE, path(), 5));
            BsdSocket client = unix(backend);
            client.connect(path());
            client.shutdown(Constants.SHUT_WR);
            return client.send(new byte[1]);
        }));
    }

    @OnEachBackend
    void peerCredentials(Backend backend) {
        agree(backend, "12", Outcome.of(() -> {
            closing(BsdSocket.createServer(Backend.NATIVE, path(), 5));
            BsdSocket client = unix(backend);
            client.connect(path());
            return client.getSockOpt(Constants.SOL_SOCKET, Constants.SO_PEERCRED, 12).length;
        }));
    }
}
