package bsdsockets.contract;

import static bsdsockets.Backend.JAVA_NET;
import static bsdsockets.Backend.NIO;

import bsdsockets.Backend;
import java.util.List;
import java.util.Map;

/**
 * Where the JDK's sockets do something else than C's: every such clause of the contract, what comes instead, and why. A
 * clause that is not listed here does the same on every backend.
 */
enum Divergence {
    NO_UNIX(
            "java.net has no AF_UNIX; NIO has its streams, with names of the file system only",
            javaNet("SocketContractTest.unixStream", Text.NONE),
            both("SocketContractTest.unixDatagram", Text.NONE),
            javaNet("UnixContractTest.echo", Text.NONE),
            javaNet("UnixContractTest.nameBeforeBind", Text.NONE),
            javaNet("UnixContractTest.bindMakesTheFile", Text.NONE),
            javaNet("UnixContractTest.stalePath", Text.NONE),
            javaNet("UnixContractTest.connectToStalePath", Text.NONE),
            javaNet("UnixContractTest.connectToNothing", Text.NONE),
            javaNet("UnixContractTest.nonBlocking", Text.NONE),
            javaNet("UnixContractTest.sendAfterShutdown", Text.NONE),
            both("UnixContractTest.abstractName", Text.NONE),
            both("UnixContractTest.bindToNoName", Text.NONE)),
    UNIX_LISTEN_UNBOUND(
            "to bind a ServerSocketChannel of AF_UNIX to nothing makes a file of the JDK's choosing, where C refuses",
            both("UnixContractTest.listenUnbound", Text.NONE)),
    UNIX_LONGEST_PATH(
            "the JDK wants room for a zero byte after the path, which the kernel does not",
            row("UnixContractTest.longestPath", Text.NONE, "EINVAL")),
    UNIX_TIMEOUT(
            "a channel has time-outs by way of its socket adaptor only, and those of AF_UNIX have no adaptor",
            both("UnixContractTest.timeout", Text.NONE)),
    UNIX_CREDENTIALS(
            "the JDK tells the peer's user and group by name, and not its process",
            both("UnixContractTest.peerCredentials", Text.NONE)),
    OTHER_SOCKETS(
            "the JDK has TCP and UDP, and asks for no protocol",
            both("SocketContractTest.otherFamily", Text.NONE),
            both("SocketContractTest.streamOverUdp", Text.NONE),
            both("OtherSuitesContractTest.udpLite", Text.NONE),
            both("SocketContractTest.badFamily", Text.NONE)),
    CLOSE_ON_EXEC(
            "the JDK decides about close-on-exec by itself", both("SocketContractTest.openedCloseOnExec", Text.NONE)),
    NO_DESCRIPTOR(
            "the JDK keeps its descriptor to itself: fileno and detach give -1, and the socket goes on",
            both("SocketContractTest.tellsItsDescriptor", "false"),
            both("SocketContractTest.givesItsDescriptorUp", "given=false open=true"),
            both("SocketContractTest.dup", Text.NONE),
            both("OtherSuitesContractTest.dupLivesOn", Text.NONE)),
    NO_NON_BLOCKING(
            "java.net always waits",
            javaNet("SocketContractTest.openedNonBlocking", Text.NONE),
            javaNet("AcceptContractTest.acceptNonBlocking", Text.NONE),
            javaNet("AcceptContractTest.acceptedStartsBlocking", Text.NONE),
            javaNet("BufferContractTest.recvMsgNonBlocking", Text.NONE),
            javaNet("ConnectContractTest.nonBlocking", Text.NONE),
            javaNet("ConnectContractTest.nonBlockingToTheEnd", Text.NONE),
            javaNet("DatagramContractTest.recvFromNonBlocking", Text.NONE),
            javaNet("StreamContractTest.recvNonBlocking", Text.NONE),
            javaNet("StreamContractTest.partialSend", Text.NONE),
            javaNet("TimeoutContractTest.zeroIsNonBlocking", Text.NONE),
            javaNet("TimeoutContractTest.setBlockingFalse", "no equivalent no equivalent no equivalent null/true")),
    NO_FLAGS(
            "the JDK's calls take no flags",
            both("StreamContractTest.peek", Text.NONE),
            both("StreamContractTest.sendFlags", Text.NONE),
            both("DatagramContractTest.peek", Text.NONE),
            both("DatagramContractTest.sendToWithFlags", Text.NONE),
            both("BufferContractTest.messageFlags", "no equivalent no equivalent")),
    NO_CONTROL_MESSAGES(
            "the JDK has no control messages",
            both("BufferContractTest.sendMsgWithControl", Text.NONE),
            both("BufferContractTest.recvMsgWithControl", Text.NONE)),
    NO_GATHERING(
            "java.net writes and reads one array at a time; so does NIO's socket adaptor, which alone has time-outs",
            javaNet("BufferContractTest.sendMsgGathers", Text.NONE),
            javaNet("BufferContractTest.sendMsgOfDatagramGathers", Text.NONE),
            javaNet("BufferContractTest.recvMsgScatters", Text.NONE),
            both("BufferContractTest.recvMsgScattersWithTimeout", Text.NONE)),
    TRUNCATION_UNTOLD(
            "the JDK does not tell whether a datagram was cut, which is what recvmsg is asked for",
            both("BufferContractTest.recvMsgOfDatagramTellsThatItWasCut", Text.NONE)),
    LISTENER_OF_ITS_OWN_CLASS(
            "the JDK has a class for listeners, which is bound and listens in one, once, and does nothing but accept",
            both("AcceptContractTest.acceptNotListening", Text.NONE),
            both("AcceptContractTest.listenTwice", Text.NONE),
            both("AcceptContractTest.listenOfConnected", Text.NONE),
            both("AcceptContractTest.shutdownOfListener", Text.NONE),
            both("AcceptContractTest.connectionOfListener", "no equivalent no equivalent no equivalent")),
    LISTENER_OF_DATAGRAMS(
            "the JDK's datagram classes have no such methods",
            both("AcceptContractTest.listenOfDatagram", Text.NONE),
            both("AcceptContractTest.acceptOfDatagram", Text.NONE),
            both("DatagramContractTest.shutdownConnected", Text.NONE)),
    NO_QUEUE("the JDK takes a backlog below 1 for 50", both("AcceptContractTest.listenWithoutQueue", Text.NONE)),
    INTERRUPT(
            "an interrupt does not wake java.net's calls on a platform thread, and closes a channel",
            row(
                    "AcceptContractTest.interruptWakesAccept",
                    "true status=true open=true",
                    "interrupted status=true open=false"),
            row(
                    "StreamContractTest.interruptWakesRecv",
                    "'a' status=true open=true",
                    "interrupted status=true open=false"),
            row(
                    "StreamContractTest.interruptWakesTimedRecv",
                    "'a' status=true open=true",
                    "interrupted status=true open=false"),
            row(
                    "DatagramContractTest.interruptWakesRecvFrom",
                    "'a' status=true open=true",
                    "interrupted status=true open=false"),
            javaNet("ConnectContractTest.interruptWakesConnect", "closed status=true")),
    CLOSE_WITH_STREAMS(
            "the JDK wakes who is blocked only by closing, which has to wait for the streams",
            both("SocketContractTest.closeWithStreamsWakesRecv", "'x'")),
    CLOSED_BY_FAILED_CONNECT(
            "the JDK closes a socket whose connect has failed or timed out",
            both("ConnectContractTest.againAfterRefusal", "open=false closed"),
            both("ConnectContractTest.usableAfterTimeout", "closed")),
    NO_DISCONNECT("the JDK disconnects datagram sockets only", both("ConnectContractTest.streamToUnspec", Text.NONE)),
    SEND_WITHOUT_TIMEOUT(
            "the JDK's time-outs are for accept, connect and receive; a send waits until all is written",
            both("StreamContractTest.sendTimesOut", "true"),
            both("StreamContractTest.sendAllTimesOut", "ok")),
    UNCONNECTED_SEND(
            "the JDK looks at its own state first, and says \"not connected\" of every call",
            both("StreamContractTest.unconnected", "send=ENOTCONN recv=ENOTCONN"),
            nio("DatagramContractTest.sendUnconnected", "ENOTCONN")),
    STREAMS_TAKE_NO_ADDRESS(
            "the JDK's streams write to their peer only",
            both("StreamContractTest.sendToOfConnectedStream", Text.NONE)),
    SHUTDOWN_DROPS_WHAT_IS_BUFFERED(
            "after shutdownInput the JDK tells the end without asking the kernel, which has data still",
            both("StreamContractTest.shutdownReadWithDataBuffered", "'' ''")),
    SHUTDOWN_TWICE(
            "a Socket remembers that it was shut down, and refuses another time",
            javaNet("StreamContractTest.shutdownTwice", "ok ENOTCONN")),
    RESET_REMEMBERED(
            "the JDK remembers a reset and tells it every time; the kernel tells it once",
            both("StreamContractTest.resetThenRecvTwice", "ECONNRESET ECONNRESET")),
    EMPTY_DATAGRAM_DROPPED(
            "the JDK sends nothing for an empty datagram to a connected peer, and says that it has",
            both("DatagramContractTest.ofLengthZeroToConnected", "0 'next'")),
    CONNECTED_STAYS_WITH_ITS_PEER(
            "the JDK refuses to send elsewhere from a connected socket; Linux does not",
            both("DatagramContractTest.sendElsewhereFromConnected", "EISCONN")),
    PORT_ZERO("the JDK refuses to connect to port 0", both("DatagramContractTest.connectToPortZero", "EINVAL")),
    BROADCAST_IS_ON(
            "a DatagramSocket starts with SO_BROADCAST on",
            javaNet("OptionContractTest.broadcast", "1 to 1"),
            javaNet("ConnectContractTest.unreachable", "ENETUNREACH ok")),
    REUSEADDR_IS_ON("a listener starts with SO_REUSEADDR on", both("OptionContractTest.reuseaddrOfListener", "1")),
    BUFFER_HALVED(
            "the kernel doubles a buffer's size for its own use; the JDK halves what it reads",
            both("OptionContractTest.bufferDoubles", "10000 12000"),
            both("OptionContractTest.keptByTheListener", "10000 1")),
    LINGER_IN_ONE(
            "the JDK has one number for linger, negative for off",
            both("OptionContractTest.lingerOffKeepsItsSeconds", "false/0")),
    MISSING_OPTIONS(
            "the JDK has no such option, or none on this class",
            both("OptionContractTest.onlyInC", Text.NONE),
            both("OptionContractTest.unknown", "no equivalent no equivalent"),
            both("OptionContractTest.streamsOptionOfDatagram", Text.NONE),
            both("OptionContractTest.notForListeners", Text.NONE)),
    BOTH_FAMILIES(
            "java.net's sockets are of both families whatever was asked for; NIO's of AF_INET6 take IPv4 addresses",
            javaNet("NameContractTest.ipv6AddressForIpv4Socket", "ok"),
            both("NameContractTest.ipv4AddressForIpv6Socket", "ok")),
    NO_RAW_ADDRESS("the JDK has no address that is none", both("NameContractTest.bindRawAddress", Text.NONE));

    private static final class Text {
        static final String NONE = "no equivalent";
    }

    /** What comes instead, on the backends that differ. */
    record Row(String clause, Map<Backend, String> outcomes) {}

    private final String why;

    @SuppressWarnings("ImmutableEnumChecker") // List.of and Map.of are, which the checker does not see
    private final List<Row> rows;

    Divergence(String why, Row... rows) {
        this.why = why;
        this.rows = List.of(rows);
    }

    private static Row row(String clause, String javaNet, String nio) {
        return new Row(clause, Map.of(JAVA_NET, javaNet, NIO, nio));
    }

    private static Row both(String clause, String outcome) {
        return row(clause, outcome, outcome);
    }

    private static Row javaNet(String clause, String outcome) {
        return new Row(clause, Map.of(JAVA_NET, outcome));
    }

    private static Row nio(String clause, String outcome) {
        return new Row(clause, Map.of(NIO, outcome));
    }

    String why() {
        return why;
    }

    List<Row> rows() {
        return rows;
    }

    /** What the clause's outcome is on a backend where it differs; null where it does not. */
    static String outcome(String clause, Backend backend) {
        for (Divergence divergence : values()) {
            for (Row row : divergence.rows) {
                if (row.clause().equals(clause)) {
                    return row.outcomes().get(backend);
                }
            }
        }
        return null;
    }
}
