package bsdsockets.bench;

import java.util.ArrayList;
import java.util.List;

/** The rows that there are, in the order of the table. */
final class Rows {
    static final List<Row> ALL = List.of(
            new RecvEagain(),
            TcpPingPong.plain(),
            TcpPingPong.readTimeout(),
            UnixPingPong.row(),
            Copies.row(),
            UdpConnected.row(),
            UdpSegmentation.ofSmall(),
            UdpSegmentation.ofLarge(),
            ConnectClose.row(),
            EventLoopRow.row(),
            TcpPingPong.virtual(),
            TcpPingPong.adapter(),
            FilePieces.row(),
            FileToSocket.row(),
            new SpinRow(),
            new VirtualReaders(),
            new IdleHeap(),
            Allocations.ofEmptyRecv(),
            Allocations.ofSendAndRecv(),
            Allocations.ofRecvfrom(),
            Allocations.ofEpoll(),
            Allocations.ofEventLoop(),
            SystemCallRow.ofMirror(),
            SystemCallRow.ofFacade(),
            SystemCallRow.ofTransfer(),
            SystemCallRow.ofEventLoop());

    /** The exact ones, and those of one thread that repeat best. */
    static final List<Row> GATES = named(List.of(
            "recv-eagain",
            "udp-connected",
            "udp-segmentation-64",
            "event-loop",
            "idle-heap",
            "recv-eagain-allocation",
            "send-recv-allocation",
            "recvfrom-allocation",
            "epoll-allocation",
            "event-loop-allocation",
            "connect-calls",
            "connect-calls-facade",
            "transfer-calls",
            "event-loop-calls"));

    private Rows() {}

    /**
     * The rows of those names, or all where none is named.
     *
     * @throws IllegalArgumentException for a name that no row has
     */
    static List<Row> named(List<String> names) {
        if (names.isEmpty()) {
            return ALL;
        }
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(ALL.stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no row \"" + name + "\"; there are "
                            + String.join(", ", ALL.stream().map(Row::name).toList()))));
        }
        return rows;
    }
}
