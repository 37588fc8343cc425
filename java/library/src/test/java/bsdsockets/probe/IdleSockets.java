package bsdsockets.probe;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import java.util.ArrayList;
import java.util.List;

/** Opens many sockets, and prints how much of the heap each takes. */
public final class IdleSockets {
    private IdleSockets() {}

    /** How many pairs. */
    public static void main(String[] args) throws Exception {
        int pairs = Integer.parseInt(args[0]);
        List<BsdSocket> sockets = new ArrayList<>(2 * pairs + 2);
        sockets.addAll(List.of(BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0)));
        long before = used();
        for (int i = 0; i < pairs; i++) {
            BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
            sockets.add(pair[0]);
            sockets.add(pair[1]);
        }
        System.out.println(Math.round((double) (used() - before) / (2 * pairs)));
        for (BsdSocket socket : sockets) {
            socket.close();
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
