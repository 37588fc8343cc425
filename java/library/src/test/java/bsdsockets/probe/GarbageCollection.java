package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects the garbage while threads are blocked in the mirror: prints how long one took, in milliseconds, the median of some. */
public final class GarbageCollection {
    private static final int ROUNDS = 10;

    private GarbageCollection() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        ByteBuffer heap = ByteBuffer.allocate(100_000);
        ByteBuffer direct = ByteBuffer.allocateDirect(100_000);
        byte[] array = new byte[100_000];
        int[] pair = Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        int[] full = Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        Posix.send(full[0], new byte[4_000_000], 0, 4_000_000, Constants.MSG_DONTWAIT);
        Msghdr message = new Msghdr(null, List.of(ByteBuffer.allocate(10), direct.duplicate()), List.of(), 100);
        int fd = pair[0];
        List<Callable<?>> receiving = List.of(
                () -> Posix.recv(fd, array, 0, array.length, 0),
                () -> Posix.recv(fd, array, 0, 10, 0),
                () -> Posix.recv(fd, array, 0, array.length, Constants.MSG_WAITALL),
                () -> Posix.recv(fd, heap, 0),
                () -> Posix.recv(fd, direct, 0),
                () -> Posix.recvfrom(fd, new byte[10], 0, 10, 0),
                () -> Posix.recvmsg(fd, message, 0));
        for (Callable<?> call : receiving) {
            blocked(fd, call);
        }
        blocked(full[0], () -> Posix.send(full[0], array, 0, array.length, 0));
        blocked(full[0], () -> Posix.send(full[0], heap.duplicate(), 0));
        System.out.println(median());
        System.out.flush();
        Runtime.getRuntime().halt(0); // the threads stay blocked to the end
    }

    /** Starts a thread that makes the call, and waits until it sleeps in the kernel. */
    private static void blocked(int fd, Callable<?> call) throws IOException {
        AtomicInteger id = new AtomicInteger();
        Thread thread = new Thread(
                new FutureTask<>(() -> {
                    id.set(Native.gettid());
                    return call.call();
                }),
                "blocked");
        thread.setDaemon(true);
        thread.start();
        while (id.get() == 0 || !isIn(id.get(), fd)) {
            Thread.onSpinWait();
        }
    }

    /** In a system call on that descriptor: of a thread that sleeps the kernel tells the call's number and its arguments. */
    private static boolean isIn(int thread, int fd) throws IOException {
        String call = Files.readString(Path.of("/proc/self/task", Integer.toString(thread), "syscall"), US_ASCII);
        String[] words = call.split(" ", 3);
        return words.length == 3 && words[1].equals("0x" + Integer.toHexString(fd));
    }

    private static long median() {
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            System.gc();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1_000_000;
    }
}
