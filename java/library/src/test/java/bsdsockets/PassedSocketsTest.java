package bsdsockets;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import bsdsockets.peer.Programs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM that is started with sockets open: by a service manager, or by inetd. Python stands for both. */
class PassedSocketsTest {
    /** Opens a TCP listener, a UDP socket and a pipe, makes them 3, 4 and 5, and becomes the command. */
    private static final String ACTIVATE = """
            import os, socket, sys
            tcp = socket.create_server(('127.0.0.1', 0))
            udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            udp.bind(('127.0.0.1', 0))
            far = [os.dup2(fd, 20 + i) for i, fd in enumerate([tcp.fileno(), udp.fileno(), os.pipe()[0]])]
            for i, fd in enumerate(far): os.dup2(fd, 3 + i)
            os.environ['LISTEN_PID'] = sys.argv[1] or str(os.getpid())
            os.environ['LISTEN_FDS'] = sys.argv[2]
            if sys.argv[3]: os.environ['LISTEN_FDNAMES'] = sys.argv[3]
            os.execv(sys.argv[4], sys.argv[4:])
            """;

    /** Makes a connection, or a listener, the standard input, and becomes the command. */
    private static final String INETD = """
            import os, socket, sys
            listener = socket.create_server(('127.0.0.1', 0))
            if sys.argv[1] == 'nowait':
                client = os.dup(socket.create_connection(listener.getsockname()).detach())
                connection = os.dup2(listener.accept()[0].detach(), 20)
                os.dup2(connection, 0)
                os.dup2(client, 3)
            else:
                os.dup2(listener.fileno(), 0)
            os.execv(sys.argv[2], sys.argv[2:])
            """;

    @BeforeAll
    static void pythonIsHere() {
        Programs.require("python3");
    }

    private static ChildJvm.Outcome activated(String pid, String count, String names, String... args) throws Exception {
        return ChildJvm.onClassPath()
                .by("python3", "-c", ACTIVATE, pid, count, names)
                .run("Activated", args);
    }

    @Test
    void whatAServiceManagerPassedIsTakenOnce() throws Exception {
        ChildJvm.Outcome outcome = activated("", "3", "http:log:spare", "http");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "ListenFds[3 http, 4 log, 5 spare]",
                        "3 TCP listener close-on-exec 1",
                        "4 UDP socket close-on-exec 1",
                        "5 no socket close-on-exec 1",
                        "hello",
                        "again ListenFds[]");
    }

    @Test
    void withoutNamesTheyAreUnknown() throws Exception {
        ChildJvm.Outcome outcome = activated("", "1", "", "unknown");
        assertThat(outcome.out().lines())
                .containsExactly(
                        "ListenFds[3 unknown]", "3 TCP listener close-on-exec 1", "hello", "again ListenFds[]");
    }

    @Test
    void whatIsAnotherProcessesIsNotTaken() throws Exception {
        assertThat(activated("1", "3", "").out().lines()).containsExactly("ListenFds[]", "again ListenFds[]");
    }

    @Test
    void aDescriptorThatIsNotOpenIsAnError() throws Exception {
        assertThat(activated("", "60000", "").err()).contains("EBADF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowait", "wait"})
    void theStandardInputMayBeASocket(String style) throws Exception {
        ChildJvm.Outcome outcome =
                ChildJvm.onClassPath().by("python3", "-c", INETD, style).run("Inetd", style);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("HELLO\n");
    }
}
