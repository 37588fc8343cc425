package bsdsockets.lab.comparison;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.Sketch;
import bsdsockets.lab.scenario.Side;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.EOFException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@NativeSockets
class StepTest {
    private static SideReport run(Side side, Sketch.Body body) {
        return new SideRunner(Duration.ofSeconds(5)).run(new Sketch("a.sketch").side(side, body), side);
    }

    @Test
    void aCallThatReturnsNothingIsZeroAsInC() {
        SideReport inC = run(Side.NATIVE, run -> {
            int fd = run.actor("server").open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
            run.actor("server").observe("bind", () -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));
        });
        SideReport inJdk = run(Side.JAVA_NET, run -> {
            Socket socket = run.actor("server").open(() -> new Socket());
            run.actor("server").observe("bind", () -> socket.bind(null));
        });
        assertThat(inC.texts()).containsExactly("bind=0");
        assertThat(inJdk.texts()).containsExactly("bind=0");
    }

    @Test
    void aFailureIsItsSymbolAndOnAJdkSideWhatTheJdkSaid() {
        SideReport inC =
                run(Side.NATIVE, run -> run.actor("client").observe("getpeername", () -> Posix.getpeername(-1)));
        SideReport inJdk = run(Side.NIO, run -> {
            SocketChannel channel = run.actor("client").open(() -> SocketChannel.open());
            run.actor("client").observe("recv", () -> channel.read(ByteBuffer.allocate(1)));
        });
        assertThat(inC.texts()).containsExactly("getpeername=EBADF");
        assertThat(inJdk.texts()).containsExactly("recv=ENOTCONN (NotYetConnectedException)");
    }

    @Test
    void theNameOfAnOutcomeTellsWhatATimeOutStandsFor() {
        SideReport report = run(Side.JAVA_NET, run -> {
            run.actor("client").observe("connect", StepTest::timesOut);
            run.actor("client").observe("second recv", StepTest::timesOut);
        });
        assertThat(report.texts())
                .containsExactly(
                        "connect=EINPROGRESS (SocketTimeoutException: timed out)",
                        "second recv=EAGAIN (SocketTimeoutException: timed out)");
    }

    private static void timesOut() throws SocketTimeoutException {
        throw new SocketTimeoutException("timed out");
    }

    @Test
    void onlyTheChannelTellsAnEndedDirectionFromAClosedOne() {
        SideReport report = run(Side.NIO, run -> {
            ServerSocketChannel listener =
                    run.closing(ServerSocketChannel.open().bind(null));
            SocketChannel channel = run.closing(SocketChannel.open(listener.getLocalAddress()));
            channel.shutdownOutput();
            run.actor("client").on(channel).attempt("send", () -> channel.write(ByteBuffer.allocate(1)));
            channel.close();
            run.actor("client").on(channel).attempt("second send", () -> channel.write(ByteBuffer.allocate(1)));
        });
        assertThat(report.texts())
                .containsExactly(
                        "send=EPIPE (AsynchronousCloseException)", "second send=EBADF (ClosedChannelException)");
    }

    @Test
    void theJdksEndOfAStreamIsZeroAsInC() {
        SideReport inJdk = run(Side.JAVA_NET, run -> run.actor("client").observe("recv", () -> -1));
        assertThat(inJdk.texts()).containsExactly("recv=0 (-1: end of stream)");
        assertThat(inJdk.steps()).extracting(Step::result).containsExactly("-1");
    }

    @Test
    void anAttemptIsZeroWhateverItReturned() {
        AtomicReference<Optional<Integer>> returned = new AtomicReference<>();
        SideReport report =
                run(Side.JAVA_NET, run -> returned.set(run.actor("client").attempt("accept", () -> 42)));
        assertThat(report.texts()).containsExactly("accept=0");
        assertThat(returned.get()).hasValue(42);
    }

    @Test
    void aStepThatMustSucceedEndsTheSide() {
        SideReport report = run(Side.JAVA_NET, run -> {
            run.actor("client").step(() -> {
                throw new SocketException("Connection reset");
            });
            run.outcome("reached", true);
        });
        assertThat(report.status()).isEqualTo(SideReport.Status.FAILED);
        assertThat(report.note()).startsWith("client: ").endsWith("ECONNRESET (SocketException: Connection reset)");
        assertThat(report.outcomes()).isEmpty();
    }

    @Test
    void aFailureThatIsNoSocketsIsTheScenariosMistake() {
        Sketch.Body mistaken = run -> run.actor("client").observe("recv", () -> {
            throw new NullPointerException("no buffer");
        });
        assertThat(run(Side.NATIVE, mistaken).status()).isEqualTo(SideReport.Status.FAILED);
        assertThat(run(Side.NIO, mistaken).note()).endsWith("NullPointerException: no buffer");
    }

    @Test
    void anExceptionOfInputAndOutputThatStandsForNoErrnoKeepsItsName() {
        SideReport report = run(
                Side.JAVA_NET,
                run -> run.actor("client").observe("recv", () -> {
                    throw new EOFException();
                }));
        assertThat(report.texts()).containsExactly("recv=EOFException (EOFException)");
    }

    @Test
    void whatASideOpenedIsClosedAtItsEnd() {
        ServerSocket[] opened = new ServerSocket[1];
        DatagramSocket[] returned = new DatagramSocket[1];
        SideReport report = run(Side.JAVA_NET, run -> {
            opened[0] = run.actor("server").open(() -> new ServerSocket(0));
            returned[0] = run.actor("server").step(() -> new DatagramSocket());
            throw new IllegalStateException("broken");
        });
        assertThat(report.status()).isEqualTo(SideReport.Status.FAILED);
        assertThat(opened[0].isClosed()).isTrue();
        assertThat(returned[0].isClosed()).isTrue();
    }
}
