package bsdsockets.lab.scenario.stream;

import static bsdsockets.lab.scenario.Verdict.DIFFERS;
import static bsdsockets.lab.scenario.Verdict.NO_EQUIVALENT;
import static bsdsockets.lab.scenario.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.junit.NativeSockets;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each side does with a stream. The expectations were measured on Linux by programs that do not use this project: in
 * Python for the native side, on JDK 17 and 25 for the others, which agree.
 */
@NativeSockets
class StreamsTest {
    private static final String NO_WAY = "NO_EQUIVALENT";

    private ScenarioReport report;

    @Test
    void twoSendsArriveInOneRecvUnlessTheyAreFramed() {
        run("stream.glued-messages", SAME);
        String[] expected = {
            "recv=10",
            "received=helloworld",
            "first message with its length=hello",
            "second message with its length=world"
        };
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void aNonBlockingSendGoesOutInPart() {
        run("stream.partial-send", DIFFERS);
        expect(Side.NATIVE, "part of it sent=true", "send until there is no room=EAGAIN");
        expect(Side.JAVA_NET, NO_WAY);
        expect(Side.NIO, "part of it sent=true", "send until there is no room=0");
    }

    @Test
    void sendingEverythingLosesNothing() {
        run("stream.sendall", SAME);
        String[] expected = {"send of everything=0", "bytes received=1048576", "received as sent=true"};
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void theEndComesAfterWhatWasSent() {
        run("stream.orderly-end", SAME);
        String[] expected = {"first recv=3", "second recv=0", "third recv=0", "received=bye"};
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void theAnswerComesAfterSendingWasShutDown() {
        run("stream.half-close", SAME);
        String[] expected = {
            "shutdown=0",
            "server's recv=8",
            "server's next recv=0",
            "client's recv=6",
            "client received=answer",
            "client's next recv=0"
        };
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void aRecvOfNoBytesAsksTheKernelInCOnly() {
        run("stream.zero-length-recv", DIFFERS);
        expect(
                Side.NATIVE,
                "recv of 0 with nothing there=EAGAIN",
                "recv of 0 with data there=0",
                "recv of 1 after that=1",
                "recv of 0 after a reset=ECONNRESET");
        String[] expected = {
            "recv of 0 with nothing there=0",
            "recv of 0 with data there=0",
            "recv of 1 after that=1",
            "recv of 0 after a reset=0"
        };
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void nothingThereIsAnErrorInCAndZeroOnAChannel() {
        run("stream.recv-nonblocking", DIFFERS);
        expect(Side.NATIVE, "recv with nothing there=EAGAIN", "recv with data there=5", "recv at the end=0");
        expect(Side.JAVA_NET, NO_WAY);
        expect(Side.NIO, "recv with nothing there=0", "recv with data there=5", "recv at the end=0");
    }

    @Test
    void aRecvGivesUpAfterItsTimeAndTheSocketStaysUsable() {
        run("stream.recv-timeout", SAME);
        String[] expected = {"recv with nothing there=EAGAIN", "waited that long=true", "next recv with data there=5"};
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void aSendGivesUpAfterItsTimeButNotInJavaNet() {
        run("stream.send-timeout", DIFFERS);
        expect(Side.NATIVE, "part of it sent=true", "send until there is no room=EAGAIN");
        expect(Side.JAVA_NET, "send with setSoTimeout=EBADF", NO_WAY);
        expect(Side.NIO, "part of it sent=true", "send until there is no room=0");
    }

    @Test
    void anInterruptEndsNoRecvButClosesAChannel() {
        run("stream.recv-interrupted", DIFFERS);
        expect(Side.NATIVE, "recv=5", "client's send=0", "server's recv=5");
        expect(Side.JAVA_NET, "recv=5", "client's send=0", "server's recv=5");
        expect(Side.NIO, "recv=EINTR", "client's send=EBADF", "server's recv=0");
    }

    @Test
    void aResetIsToldOnceInCAndAgainInJava() {
        run("stream.reset-then-recv-twice", DIFFERS);
        expect(Side.NATIVE, "recv=ECONNRESET", "second recv=0", "send=EPIPE");
        expect(Side.JAVA_NET, "recv=ECONNRESET", "second recv=ECONNRESET", "send=EPIPE");
        expect(Side.NIO, "recv=ECONNRESET", "second recv=ECONNRESET", "send=EPIPE");
    }

    @Test
    void theFirstSendToAPeerThatHasClosedSucceeds() {
        run("stream.send-after-peer-close", SAME);
        String[] expected = {"recv=0", "first send=0", "second send=EPIPE", "recv after that=0"};
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void aSecondShutdownIsRefusedByASocketOnly() {
        run("stream.send-after-shutdown", DIFFERS);
        expect(Side.NATIVE, "send=EPIPE", "second shutdown=0", "server's recv=0");
        expect(Side.JAVA_NET, "send=EPIPE", "second shutdown=ENOTCONN", "server's recv=0");
        expect(Side.NIO, "send=EPIPE", "second shutdown=0", "server's recv=0");
    }

    @Test
    void afterShuttingReceivingDownCStillReceives() {
        run("stream.recv-after-shutdown-read", DIFFERS);
        expect(Side.NATIVE, "recv of what was there=5", "next recv=0", "server's send=0", "recv of what came later=5");
        String[] expected = {"recv of what was there=0", "next recv=0", "server's send=0", "recv of what came later=0"};
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void aShutdownThatFailsMarksTheSocketInC() {
        run("stream.shutdown-unconnected", DIFFERS);
        expect(Side.NATIVE, "shutdown=ENOTCONN", "connect=0", "send=EPIPE");
        expect(Side.JAVA_NET, "shutdown=ENOTCONN", "connect=0", "send=0");
        expect(Side.NIO, "shutdown=ENOTCONN", "connect=0", "send=0");
    }

    @Test
    void aSocketHidesFromItsPeerThatDataWereLost() {
        run("stream.close-with-unread-data", DIFFERS);
        expect(Side.NATIVE, "client's recv=2", "client's next recv=ECONNRESET");
        expect(Side.JAVA_NET, "client's recv=2", "client's next recv=0");
        expect(Side.NIO, "client's recv=2", "client's next recv=ECONNRESET");
    }

    @Test
    void lingeringForNoTimeResetsTheConnection() {
        run("stream.close-linger-zero", SAME);
        expect(Side.NATIVE, "recv=5", "next recv=ECONNRESET");
        expect(Side.JAVA_NET, "recv=5", "next recv=ECONNRESET");
        expect(Side.NIO, "recv=5", "next recv=ECONNRESET");
    }

    @Test
    void aClosedSocketFailsEveryCallButNotTheSameOnes() {
        run("stream.use-after-close", DIFFERS);
        expect(
                Side.NATIVE,
                "first close=0",
                "recv=EBADF",
                "send=EBADF",
                "getsockname=EBADF",
                "setsockopt=EBADF",
                "second close=EBADF");
        expect(
                Side.JAVA_NET,
                "first close=0",
                "recv=EBADF",
                "send=EBADF",
                "getsockname=0",
                "setsockopt=EBADF",
                "second close=0");
        expect(
                Side.NIO,
                "first close=0",
                "recv=EBADF",
                "send=EBADF",
                "getsockname=EBADF",
                "setsockopt=EBADF",
                "second close=0");
    }

    @Test
    void onlyCCanPeek() {
        run("stream.peek", NO_EQUIVALENT);
        expect(
                Side.NATIVE,
                "recv with MSG_PEEK=5",
                "recv of 2 with MSG_PEEK=2",
                "recv=5",
                "received=hello",
                "recv with MSG_PEEK at the end=0");
        expect(Side.JAVA_NET, NO_WAY);
        expect(Side.NIO, NO_WAY);
    }

    @Test
    void allSidesCanWaitForAllBytes() {
        run("stream.waitall", SAME);
        String[] expected = {"recv without it=5", "recv of two sends=10", "recv when it ends early=5"};
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void onlyCCanLeaveOneCallUnwaiting() {
        run("stream.dontwait", NO_EQUIVALENT);
        expect(Side.NATIVE, "recv with nothing there=EAGAIN", "socket still blocks=true", "recv with data there=5");
        expect(Side.JAVA_NET, NO_WAY);
        expect(Side.NIO, NO_WAY);
    }

    @Test
    void onlyTheRawCloseLeavesARecvBlocked() {
        run("stream.close-while-blocked", DIFFERS);
        expect(Side.NATIVE, "recv=5", "facade's recv=EBADF");
        expect(Side.JAVA_NET, "recv=EBADF", "facade's recv=EBADF");
        expect(Side.NIO, "recv=EBADF", "facade's recv=EBADF");
    }

    @Test
    void onlyCReadsAnUrgentByteApart() {
        run("stream.out-of-band", DIFFERS);
        expect(
                Side.NATIVE,
                "recv with MSG_OOB=1",
                "first recv=2",
                "second recv=2",
                "inline: recv with MSG_OOB=EINVAL",
                "inline: first recv=2",
                "inline: second recv=3");
        String[] expected = {
            "recv with MSG_OOB=NO_EQUIVALENT",
            "first recv=2",
            "second recv=2",
            "inline: recv with MSG_OOB=NO_EQUIVALENT",
            "inline: first recv=2",
            "inline: second recv=3"
        };
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    @Test
    void theStatesAreTheKernels() {
        run("stream.handshake", SAME);
        String[] expected = {
            "listener after listen=LISTEN",
            "client after connect=ESTABLISHED",
            "server after connect=ESTABLISHED",
            "client after the client's shutdown=FIN_WAIT2",
            "server after the client's shutdown=CLOSE_WAIT",
            "client after the server's close=TIME_WAIT",
            "server after the server's close=CLOSE"
        };
        expect(Side.NATIVE, expected);
        expect(Side.JAVA_NET, expected);
        expect(Side.NIO, expected);
    }

    private void run(String id, Verdict verdict) {
        Scenario scenario = Streams.scenarios().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        report = new Comparison(EnumSet.allOf(Side.class)).run(scenario);
        assertThat(report.verdict()).as("%s", report).isEqualTo(verdict);
        assertThat(report.why()).isNotEmpty();
    }

    /** The outcomes, without the remarks in brackets: what the JDK says is in the language of the process. */
    private void expect(Side side, String... outcomes) {
        List<String> texts = report.sides().get(side).texts();
        assertThat(texts.stream().map(text -> text.split(" \\(", 2)[0]))
                .as("%s", report)
                .containsExactly(outcomes);
    }
}
