package bsdsockets.lab.report;

import bsdsockets.lab.trace.Event;
import bsdsockets.lab.trace.SentPacket;
import bsdsockets.lab.trace.SideTrace;
import bsdsockets.lab.trace.StateChange;
import bsdsockets.lab.trace.SystemCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** System calls, packets and states of the sides next to each other, each in the order of time. */
final class TraceTable {
    static final String LEGEND =
            "Times are in ms. t1, t2 are threads. -> is a packet, with the states that its ends come to"
                    + " by RFC 9293; == is a state that the kernel told (TCP_INFO).";

    private static final Pattern SOCKADDR_IN = Pattern.compile(
            "\\{sa_family=AF_INET, sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\(\"([^\"]+)\"\\)\\}");
    private static final Pattern SOCKADDR_IN6 = Pattern.compile(
            "\\{sa_family=AF_INET6, sin6_port=htons\\((\\d+)\\), sin6_flowinfo=htonl\\(0\\), inet_pton\\(AF_INET6,"
                    + " \"([^\"]+)\", &sin6_addr\\), sin6_scope_id=0\\}");

    private TraceTable() {}

    /** The table, of a width. */
    static String written(List<SideTrace> sides, int width) {
        List<List<String>> columns = sides.stream().map(TraceTable::timeline).toList();
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        List<String> headers = new ArrayList<>(List.of("#"));
        sides.forEach(side -> headers.add(side.side().key()));
        List<List<String>> row = new ArrayList<>();
        row.add(IntStream.rangeClosed(1, longest).mapToObj(Integer::toString).toList());
        row.addAll(columns);
        List<List<String>> outcomes = new ArrayList<>();
        outcomes.add(List.of("="));
        sides.forEach(side -> outcomes.add(side.outcomes()));
        return new Grid(headers, List.of(row, outcomes)).within(width);
    }

    private static List<String> timeline(SideTrace side) {
        Map<Integer, String> threads = new HashMap<>();
        return side.events().stream()
                .map(event -> String.format(
                        Locale.ROOT,
                        "%.2f %s",
                        (event.nanos() - side.events().get(0).nanos()) / 1e6,
                        text(event, threads)))
                .toList();
    }

    private static String text(Event event, Map<Integer, String> threads) {
        if (event instanceof SystemCall call) {
            String thread = threads.computeIfAbsent(call.thread(), number -> "t" + (threads.size() + 1));
            return thread + " " + shortened(call.text());
        }
        return event instanceof SentPacket || event instanceof StateChange
                ? (event instanceof SentPacket ? "-> " : "== ") + event.text()
                : event.text();
    }

    /** Addresses as people write them: "{127.0.0.1:8888}". */
    private static String shortened(String call) {
        String shorter = SOCKADDR_IN.matcher(call).replaceAll("{$2:$1}");
        return SOCKADDR_IN6.matcher(shorter).replaceAll("{[$2]:$1}");
    }
}
