package bsdsockets.lab.report;

import bsdsockets.lab.trace.Event;
import bsdsockets.lab.trace.SentPacket;
import bsdsockets.lab.trace.SideTrace;
import bsdsockets.lab.trace.StateChange;
import bsdsockets.lab.trace.SystemCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One side's trace as the values of JSON. */
final class TraceJson {
    private TraceJson() {}

    static Map<String, Object> side(SideTrace trace) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("outcome", trace.outcomes());
        side.put("failure", trace.failure());
        List<Event> events = trace.events();
        side.put(
                "events",
                events.stream()
                        .map(event -> event(event, events.get(0).nanos()))
                        .toList());
        return side;
    }

    private static Map<String, Object> event(Event event, long begin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("microseconds", (event.nanos() - begin) / 1e3);
        if (event instanceof SystemCall call) {
            fields.put("kind", "call");
            fields.put("thread", call.thread());
            fields.put("took", (call.end() - call.nanos()) / 1e3);
        } else if (event instanceof SentPacket packet) {
            fields.put("kind", "packet");
            fields.put("from", packet.packet().source().toString());
            fields.put("to", packet.packet().destination().toString());
            packet.packet().tcp().ifPresent(segment -> {
                fields.put("flags", packet.flags());
                fields.put("seq", packet.seq());
                fields.put("ack", packet.ack());
                fields.put("window", segment.window());
                fields.put("length", segment.length());
                fields.put("states", packet.states());
            });
        } else if (event instanceof StateChange change) {
            fields.put("kind", "state");
            fields.put("local", change.local().toString());
            fields.put("remote", change.remote().toString());
            fields.put("state", change.state());
        }
        fields.put("text", event.text());
        return fields;
    }
}
