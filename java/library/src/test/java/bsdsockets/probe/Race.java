package bsdsockets.probe;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import bsdsockets.posix.Syscalls;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads use the library for the first time at once, each by another way in. */
public final class Race {
    private static final int THREADS = 64;

    private Race() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        List<Callable<?>> ways = List.of(
                () -> Constants.AF_INET,
                () -> Posix.strerror(1),
                () -> EpollEvents.allocate(1).capacity(),
                () -> SockaddrIn.of("127.0.0.1", 1),
                () -> SockaddrUn.ofPath("p").toString(),
                () -> SockaddrBuffer.allocate().get() == null,
                () -> new ErrnoException(1, "x").getMessage(),
                () -> Syscalls.recv(-1, ByteBuffer.allocateDirect(1), 0),
                () -> closed(BsdSocket.socketPair(1, 1, 0)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Callable<?> way = ways.get(i % ways.size());
            results.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return way.call();
            }));
        }
        for (Future<?> result : results) {
            result.get();
        }
        threads.shutdown();
        System.out.println(results.size() + " threads done");
    }

    private static boolean closed(BsdSocket[] pair) throws Exception {
        pair[0].close();
        pair[1].close();
        return true;
    }
}
