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
            FileToSocket.inPieces(),
            FileToSocket.whole(),
            new SpinRow(),
            new VirtualReaders(),
            new IdleHeap(),
            Allocations.ofEmptyRecv(),
            Allocations.ofSendAndRecv(),
            Allocations.ofRecvfrom(),
            Allocations.ofEpoll(),
            Allocations.ofEventLoop());

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
