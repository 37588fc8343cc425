package bsdsockets.bench.scale;

import bsdsockets.bench.Quartiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** For programs. */
final class ScaleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ScaleJson() {}

    static String of(ScaleReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("conditions", report.conditions());
        ArrayNode scales = root.putArray("scales");
        for (Scale scale : report.scales()) {
            ObjectNode node = scales.addObject();
            node.put("connections", scale.connections());
            ArrayNode contenders = node.putArray("contenders");
            scale.contenders().forEach(each -> add(contenders.addObject(), each));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written", e);
        }
    }

    private static void add(ObjectNode node, Measured contender) {
        node.put("heldBy", contender.who().toString());
        contender.missing().ifPresent(why -> node.put("missing", why));
        contender.memory().ifPresent(memory -> {
            node.put("heapBytes", memory.heap());
            node.put("otherBytes", memory.outside());
        });
        ArrayNode throughputs = node.putArray("messages");
        for (Throughput each : contender.throughputs()) {
            ObjectNode message = throughputs.addObject();
            message.put("active", each.active());
            add(message.putObject("processorNanos"), each.processorNanos());
            add(message.putObject("elapsedNanos"), each.elapsedNanos());
            add(message.putObject("processorOverEventLoop"), each.overFirst());
        }
    }

    private static void add(ObjectNode node, Quartiles quartiles) {
        node.put("median", quartiles.median());
        node.put("lower", quartiles.lower());
        node.put("upper", quartiles.upper());
    }
}
