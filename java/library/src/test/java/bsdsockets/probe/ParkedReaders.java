package bsdsockets.probe;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Very many virtual threads that all wait for a byte at the same time. */
public final class ParkedReaders {
    private static final int PAIRS = 500;

    private ParkedReaders() {}

    /** How many there are. */
    public static void main(String[] args) throws Throwable {
        int readers = Integer.parseInt(args[0]);
        MethodHandle start = MethodHandles.publicLookup()
                .findStatic(Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        List<BsdSocket[]> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
        }
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(readers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            BsdSocket socket = pairs.get(i % PAIRS)[0];
            threads.add((Thread) start.invokeExact((Runnable) () -> {
                read(socket, failed);
                done.countDown();
            }));
        }
        int parked = 0;
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            parked++;
        }
        System.out.println(parked + " parked");
        for (BsdSocket[] pair : pairs) {
            pair[1].sendAll(new byte[readers / PAIRS]);
        }
        System.out.println(done.await(60, TimeUnit.SECONDS) ? "all done" : done.getCount() + " still wait");
        System.out.println(failed + " failed");
    }

    private static void read(BsdSocket socket, AtomicInteger failed) {
        try {
            failed.addAndGet(socket.recv(1).length == 1 ? 0 : 1);
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }
}
