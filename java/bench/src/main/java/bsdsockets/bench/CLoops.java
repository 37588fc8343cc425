package bsdsockets.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The same loops in C: each is called once a round, and loops there. Their library is for the benchmarks alone. */
public final class CLoops {
    static {
        load();
    }

    private CLoops() {}

    /** The version of glibc, whose functions the loops call. */
    static native String libc();

    /** recv(2) on an empty non-blocking socket; returns how many of the calls gave EAGAIN. */
    public static native long recvEagain(int fd, long times);

    /** send(2) of a message of 64 bytes on each of up to 64 descriptors; returns how many bytes were sent. */
    static native long sendEach(int[] fds);

    /** The same, then epoll_wait(2) and recv(2) until all have arrived, so many times; returns how many bytes came. */
    static native long eventLoop(int epfd, int[] senders, long times);

    /** send(2) of a message of 64 bytes on each descriptor, then recv(2) of the answer from each; returns how many came. */
    public static native int askEach(int[] fds);

    /** The processor time of this process: CLOCK_PROCESS_CPUTIME_ID. */
    public static native long processNanos();

    /** Keeps the calling thread on its processor; returns where it might run before, or null where that failed. */
    static native byte[] pin();

    /** Lets the calling thread run where it might before. */
    static native void unpin(byte[] before);

    /** send(2) of a message and recv(2) of the answer, so many times; returns how many were answered. */
    static native long ask(int fd, long times);

    /** Sends back each message, until the peer has closed; returns how many there were. */
    static native long answer(int fd);

    /** The same with a clock: the nanoseconds of each, as many as the array has room for; returns how many there were. */
    static native int askTimed(int fd, long[] nanos);

    /** send(2) of so many bytes at one end and recv(2) of all of them at the other; returns how often it was done. */
    public static long transfer(int from, int to, int size, long times) {
        return transferInPieces(from, to, size, size, times);
    }

    /** The same a piece at a time: each is received before the next is sent. */
    static native long transferInPieces(int from, int to, int size, int piece, long times);

    /** recv(2) with MSG_TRUNC, which keeps nothing, until the peer has closed; returns how many bytes there were. */
    static native long discard(int fd);

    /** sendfile(2) of so many bytes from the start; returns how often it was done. */
    static native long sendfile(int out, int in, long size, long times);

    /** recv(2) of so many bytes with MSG_TRUNC, which keeps nothing; false where the peer has closed before. */
    static native boolean drain(int fd, long size);

    /** sendfile(2) of so many bytes, received at the other end; returns how often it was done. */
    static native long sendfileAndDrain(int out, int in, int to, long size, long times);

    /** A connection to a listening socket made, reset at its close, accepted and closed; returns how often it was done. */
    static native long connectAcceptClose(int listener, long times);

    private static void load() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String resource = "/META-INF/native/linux-" + (arch.equals("amd64") ? "x86_64" : arch) + "/"
                + System.mapLibraryName("bsdsocketsbench");
        try (InputStream bytes = CLoops.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new UnsatisfiedLinkError("the benchmarks were not built for this machine: no " + resource);
            }
            Path folder = Files.createTempDirectory("bsdsockets-bench-");
            Path file = folder.resolve("library");
            try {
                Files.copy(bytes, file);
                System.load(file.toString());
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
