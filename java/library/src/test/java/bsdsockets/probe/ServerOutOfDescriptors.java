package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.server.StreamServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that runs out of descriptors and gets them back. Prints what it reported, how many percent of a processor it
 * took meanwhile, and what it answered before and after.
 */
public final class ServerOutOfDescriptors {
    private static final long MEASURED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final BlockingQueue<String> reported = new LinkedBlockingQueue<>();
    private final Deque<Integer> taken = new ArrayDeque<>();
    private final Backend backend;

    private ServerOutOfDescriptors(Backend backend) {
        this.backend = backend;
    }

    /** Takes the backend's name. */
    public static void main(String[] args) throws Exception {
        new ServerOutOfDescriptors(Backend.valueOf(args[0])).run();
    }

    private void run() throws Exception {
        try (StreamServer server = StreamServer.on(
                        SockaddrIn.of("127.0.0.1", 0), (connection, peer) -> connection.sendAll(connection.recv(10)))
                .backend(backend)
                .pool(2)
                .onFailure((peer, failure) ->
                        reported.add(failure instanceof ErrnoException e ? e.symbol() : failure.toString()))
                .open()) {
            Thread serving = new Thread(() -> serve(server));
            serving.start();
            loadWhatAFailureNeeds();
            System.out.println("before: " + answer(client(), server.address()));
            BsdSocket first = client();
            BsdSocket second = client();
            takeAll(first.fileno());
            // an accept that waits has its descriptor already: it may still take the first one
            first.connect(server.address());
            second.connect(server.address());
            System.out.println("reported: " + reported.take());
            System.out.println("percent: " + percentOf(serving));
            giveBack();
            System.out.println("after: " + answered(first) + ", " + answered(second));
            System.out.println("once more: " + answer(client(), server.address()));
            System.out.println("more reports: " + reported.stream().filter(name -> !name.equals("EMFILE")).toList());
        }
    }

    private static void serve(StreamServer server) {
        try {
            server.serveForever();
        } catch (IOException e) {
            System.out.println("ended: " + e);
        }
    }

    /** Classes come from files, which cannot be opened later. */
    private void loadWhatAFailureNeeds() throws IOException {
        try (BsdSocket socket = BsdSocket.open(backend, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            socket.connect(SockaddrIn.of("127.0.0.1", 1));
        } catch (ErrnoException e) {
            reported.add(e.symbol());
            reported.remove();
        }
        percentOf(Thread.currentThread());
    }

    private static BsdSocket client() throws IOException {
        return BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
    }

    private static String answer(BsdSocket client, Sockaddr server) throws IOException {
        client.connect(server);
        return answered(client);
    }

    private static String answered(BsdSocket client) throws IOException {
        try (client) {
            client.sendAll("hello".getBytes(UTF_8));
            return new String(client.recv(10), UTF_8);
        }
    }

    private void takeAll(int fd) {
        while (take(fd)) {}
    }

    private boolean take(int fd) {
        try {
            return taken.add(Posix.dup(fd));
        } catch (ErrnoException e) {
            return false;
        }
    }

    private void giveBack() throws ErrnoException {
        while (!taken.isEmpty()) {
            Posix.close(taken.pop());
        }
    }

    /** Measures for two seconds; for the calling thread not at all. */
    private static long percentOf(Thread thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getThreadCpuTime(thread.getId());
        long start = System.nanoTime();
        long left = thread == Thread.currentThread() ? 0 : MEASURED_NANOS;
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = MEASURED_NANOS - (System.nanoTime() - start);
        }
        return 100 * (threads.getThreadCpuTime(thread.getId()) - before) / MEASURED_NANOS;
    }
}
