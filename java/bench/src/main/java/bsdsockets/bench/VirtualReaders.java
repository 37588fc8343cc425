package bsdsockets.bench;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many carriers are held by virtual threads that wait for data. */
final class VirtualReaders implements Row {
    private static final int READERS = 10_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @Override
    public String name() {
        return "virtual-readers";
    }

    @Override
    public String title() {
        return "carriers held by " + READERS + " virtual threads blocked in BsdSocket.recv";
    }

    @Override
    public Optional<String> missing() {
        return VirtualThreads.missing();
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        List<BsdSocket> sockets = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                BsdSocket socket = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_DGRAM, 0);
                sockets.add(socket);
                readers.add(VirtualThreads.start(() -> readUntilClosed(socket)));
            }
            long end = System.nanoTime() + PATIENCE;
            for (Thread reader : readers) {
                while (reader.getState() != Thread.State.WAITING) {
                    requireInTime(end, "a reader does not wait: " + reader.getState());
                    Thread.onSpinWait();
                }
            }
            int carriers = VirtualThreads.CARRIERS;
            return List.of(
                    new Figure("BsdSocket", "carriers held", Quartiles.of(carriers - free(carriers)), Goal.atMost(0)));
        } finally {
            for (BsdSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** How many threads that never let go run at the same time. */
    private static int free(int carriers) {
        AtomicInteger running = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        for (int i = 0; i < carriers; i++) {
            VirtualThreads.start(() -> {
                running.incrementAndGet();
                while (running.get() < carriers && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            });
        }
        while (running.get() < carriers && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return running.get();
    }

    private static void readUntilClosed(BsdSocket socket) {
        try {
            socket.recv(1);
        } catch (IOException e) {
            // closed, which is how it ends
        }
    }

    private static void requireInTime(long end, String what) throws IOException {
        if (System.nanoTime() > end) {
            throw new IOException(what);
        }
    }
}
