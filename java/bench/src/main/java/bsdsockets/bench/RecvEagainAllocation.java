package bsdsockets.bench;

import java.io.IOException;
import java.util.List;

/** The bytes that a recv that finds nothing allocates. */
final class RecvEagainAllocation implements Row {
    @Override
    public String name() {
        return "recv-eagain-allocation";
    }

    @Override
    public String title() {
        return "allocation of Syscalls.recv on an empty non-blocking TCP socket";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        try (FdPair sockets = FdPair.tcp().nonBlocking()) {
            Quartiles bytes = Allocation.perOperation(schedule, EmptySocket.ours(sockets.client()), Allocation.MANY);
            return List.of(new Figure("Syscalls.recv", "B a call", bytes, Goal.atMost(0)));
        }
    }
}
