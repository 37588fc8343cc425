package bsdsockets.bench;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.util.List;

/** The heap that an accepted connection keeps while nothing happens on it. */
final class IdleHeap implements Row {
    private static final int CONNECTIONS = 2000;
    private static final int BACKLOG = 16;
    private static final int MOST_ROUNDS = 5;

    @Override
    public String name() {
        return "idle-heap";
    }

    @Override
    public String title() {
        return "heap of an idle TCP connection, " + CONNECTIONS + " of them accepted";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        double[] bytes = new double[Math.min(schedule.rounds(), MOST_ROUNDS)];
        heapOf();
        for (int round = 0; round < bytes.length; round++) {
            bytes[round] = heapOf();
        }
        return List.of(new Figure("BsdSocket", "B", Quartiles.of(bytes), Goal.atMost(128)));
    }

    private static double heapOf() throws IOException {
        BsdSocket[] accepted = new BsdSocket[CONNECTIONS];
        int[] clients = new int[CONNECTIONS];
        int made = 0;
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), BACKLOG)) {
            Sockaddr to = listener.getSockName();
            long before = used();
            for (; made < CONNECTIONS; made++) {
                clients[made] = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
                Posix.connect(clients[made], to);
                accepted[made] = listener.accept().socket();
            }
            return (double) (used() - before) / CONNECTIONS;
        } finally {
            for (int i = 0; i < made; i++) {
                Posix.close(clients[i]);
                accepted[i].close();
            }
        }
    }

    /** What is used once all that can be is collected. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
