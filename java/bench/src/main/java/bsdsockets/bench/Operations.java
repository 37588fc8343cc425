package bsdsockets.bench;

import bsdsockets.BsdSocket;
import bsdsockets.bench.Connections.Ends;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What a JVM of its own does so many times, while its system calls are counted. */
final class Operations {
    private Operations() {}

    /** An operation that {@link SystemCallRow} names on the command line. */
    enum Operation {
        CONNECT_BY_MIRROR,
        CONNECT_BY_FACADE,
        TRANSFER_BY_FACADE,
        EVENT_LOOP;

        Side open() throws IOException {
            return switch (this) {
                case CONNECT_BY_MIRROR -> ConnectClose.mirror();
                case CONNECT_BY_FACADE -> ConnectClose.facade();
                case TRANSFER_BY_FACADE -> transferring();
                case EVENT_LOOP -> ReadySockets.ours();
            };
        }
    }

    /** The name of the operation, and how often. */
    public static void main(String[] args) throws IOException {
        try (Side side = Operation.valueOf(args[0]).open()) {
            side.contender().loop().run(Long.parseLong(args[1]));
        }
    }

    private static Side transferring() throws IOException {
        Ends<BsdSocket> ends = Connections.facade();
        for (BsdSocket socket : ends.both()) {
            socket.setTimeout(Duration.ofMinutes(1));
        }
        Talk sending = new FacadeTalk(ends.client());
        Talk receiving = new FacadeTalk(ends.server());
        Contender contender = new Contender("BsdSocket", times -> {
            for (long i = 0; i < times; i++) {
                sending.send();
                if (!receiving.receive()) {
                    throw new EOFException("the sending end has closed");
                }
            }
        });
        return new Side(contender, List.of(ends));
    }
}
