package bsdsockets.lab.demo.handshake;

import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.TCP_INFO;

import bsdsockets.lab.scenario.TcpTable;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.time.Duration;

/** Waits for states, for packets take their time. */
final class States {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private States() {}

    /** Where a state is read. */
    interface Source {
        String state() throws IOException;
    }

    /** The state once it is the wanted one. */
    static String await(String wanted, Source source) throws IOException {
        long start = System.nanoTime();
        String state = source.state();
        while (!state.equals(wanted)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("the state is " + state + " and does not become " + wanted);
            }
            Thread.onSpinWait();
            state = source.state();
        }
        return state;
    }

    /** Asks a descriptor: the first byte of struct tcp_info. */
    static Source info(int fd) {
        return () -> TcpTable.name(Posix.getsockopt(fd, IPPROTO_TCP, TCP_INFO, 1)[0]);
    }

    /** Reads the kernel's table, which has those too that no descriptor leads to: proc(5). */
    static Source table(int localPort, int remotePort) {
        return () -> TcpTable.state(localPort, remotePort);
    }
}
