package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * What the facade's tests have in common. A clause says once what happens on {@link Backend#NATIVE}; the others have to do
 * the same, or what {@link Divergence} lists for them.
 */
abstract class Contract {
    static final Sockaddr LOOPBACK = SockaddrIn.of("127.0.0.1", 0);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private String clause;
    private int judged;

    @BeforeEach
    final void begin(TestInfo info) {
        clause = getClass().getSimpleName() + "."
                + info.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    final void end() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        assertThat(judged).as("clauses judged by this test").isEqualTo(1);
    }

    /** Judges the clause: the reference, or what is listed for the backend, which has to be something else. */
    final void agree(Backend backend, String reference, String observed) {
        judged++;
        String listed = Divergence.outcome(clause, backend);
        if (listed != null) {
            assertThat(listed).as("%s: a divergence that is none", clause).isNotEqualTo(reference);
        }
        assertThat(observed).as("%s on %s", clause, backend).isEqualTo(listed == null ? reference : listed);
    }

    /** Closed at the end of the test. */
    final <T extends AutoCloseable> T closing(T resource) {
        opened.push(resource);
        return resource;
    }

    final BsdSocket stream(Backend backend) throws IOException {
        return closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM, 0));
    }

    final BsdSocket datagram(Backend backend) throws IOException {
        return closing(BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_DGRAM, 0));
    }

    final BsdSocket boundDatagram(Backend backend) throws IOException {
        BsdSocket socket = datagram(backend);
        socket.bind(LOOPBACK);
        return socket;
    }

    final BsdSocket server(Backend backend) throws IOException {
        return closing(BsdSocket.createServer(backend, LOOPBACK, 5));
    }

    final BsdSocket accepted(BsdSocket server) throws IOException {
        return closing(server.accept().socket());
    }

    /** A stream that is connected, and its other end. */
    final Link link(Backend backend) throws IOException {
        BsdSocket server = server(Backend.NATIVE);
        BsdSocket near = stream(backend);
        near.connect(server.getSockName());
        return new Link(near, accepted(server));
    }

    /** @param near on the backend under test
     * @param far always native */
    record Link(BsdSocket near, BsdSocket far) {}

    /** An address at which nobody listens, and which nobody else can take. */
    final Sockaddr nobody() throws IOException {
        BsdSocket bound = stream(Backend.NATIVE);
        bound.bind(LOOPBACK);
        return bound.getSockName();
    }

    static int port(BsdSocket socket) throws IOException {
        return ((SockaddrIn) socket.getSockName()).port();
    }
}
