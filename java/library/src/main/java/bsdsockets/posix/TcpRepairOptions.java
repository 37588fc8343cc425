package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What TCP_REPAIR_OPTIONS takes: {@code struct tcp_repair_opt}s, one after the other.
 *
 * @param options those that the two ends agreed on
 */
public record TcpRepairOptions(List<TcpRepairOpt> options) {
    /** As given. */
    public TcpRepairOptions {
        options = List.copyOf(options);
    }

    /** The structs as C lays them out. */
    public byte[] toBytes() {
        ByteBuffer structs = NativeOrder.allocate(options.size() * TcpRepairOpt.SIZE);
        options.forEach(option -> structs.put(option.toBytes()));
        return NativeOrder.bytes(structs);
    }
}
