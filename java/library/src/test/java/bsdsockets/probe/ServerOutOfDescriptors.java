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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server that runs out of descriptors and gets them back. Prints what it reported, how many percent of a processor it
 * took meanwhile, and what it answered before and after.
 */
public final class ServerOutOfDescriptors {
    private static final String SERVING = "serving";
    private static final int UTIME = 13;
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
            new Thread(() -> serve(server), SERVING).start();
            loadWhatAFailureNeeds();
            System.out.println("before: " + answer(client(), server.address()));
            BsdSocket first = client();
            BsdSocket second = client();
            long before = ticksOf(SERVING);
            takeAll(first.fileno());
            // an accept that waits has its descriptor already: it may still take the first one
            first.connect(server.address());
            second.connect(server.address());
            System.out.println("reported: " + reported.take());
            pause();
            giveBack();
            System.out.println(
                    "percent: " + TimeUnit.SECONDS.toNanos(1) * (ticksOf(SERVING) - before) / MEASURED_NANOS);
            System.out.println("after: " + answered(first) + ", " + answered(second));
            System.out.println("once more: " + answer(client(), server.address()));
            System.out.println("more reports: "
                    + reported.stream().filter(name -> !name.equals("EMFILE")).toList());
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

    private static void pause() {
        long end = System.nanoTime() + MEASURED_NANOS;
        for (long left = MEASURED_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The processor time of a thread, in hundredths of a second: proc(5). */
    private static long ticksOf(String thread) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                if (Files.readString(task.resolve("comm")).equals(thread + "\n")) {
                    String[] stat = Files.readString(task.resolve("stat")).split(" ", -1);
                    return Long.parseLong(stat[UTIME]) + Long.parseLong(stat[UTIME + 1]);
                }
            }
        }
        throw new IOException("no thread " + thread);
    }
}
