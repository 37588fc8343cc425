package bsdsockets.probe;

import bsdsockets.BsdSocket;
import bsdsockets.SocketStreams;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.util.concurrent.FutureTask;

/** Loses sockets, and prints what becomes of their peers. */
public final class LeakedSocket {
    private LeakedSocket() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        try (BsdSocket peer = peerOfTheLost()) {
            System.out.println("lost: " + becomesOf(peer));
        }
        try (BsdSocket peer = peerOfLostStreams()) {
            System.out.println("streams lost: " + becomesOf(peer));
        }
        BsdSocket[] pair = pair();
        FutureTask<Integer> lingering = lingering(pair[0]);
        try (BsdSocket peer = pair[1]) {
            pair = null;
            System.gc();
            System.gc();
            peer.send(new byte[] {7});
            System.out.println("in use: " + lingering.get());
        }
    }

    private static BsdSocket[] pair() throws IOException {
        return BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
    }

    private static BsdSocket peerOfTheLost() throws IOException {
        return pair()[1];
    }

    private static BsdSocket peerOfLostStreams() throws IOException {
        BsdSocket[] pair = pair();
        SocketStreams streams = pair[0].makeFile();
        pair[0].close();
        streams.in().close();
        return pair[1];
    }

    /** Nobody but the thread that is in the call holds the socket. */
    private static FutureTask<Integer> lingering(BsdSocket socket) throws InterruptedException {
        FutureTask<Integer> task = new FutureTask<>(() -> (int) socket.recv(1)[0]);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        return task;
    }

    /** The end of the stream, once a collection has found the other end lost. */
    private static String becomesOf(BsdSocket peer) throws Exception {
        FutureTask<Integer> read = new FutureTask<>(() -> peer.recv(1).length);
        Thread reader = new Thread(read);
        reader.setDaemon(true);
        reader.start();
        while (reader.isAlive()) {
            System.gc();
            reader.join(10);
        }
        return read.get() == 0 ? "closed" : "open";
    }
}
