package bsdsockets.bench.scale;

import bsdsockets.bench.CLoops;
import bsdsockets.bench.Congestion;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.util.Arrays;

/** The JVM that has the clients' ends, so that they weigh on nobody who is measured. What it sends and receives is done in C. */
final class CallingJvm {
    /** No listener's queue overflows: these are accepted before others come. */
    private static final int AT_ONCE = 100;

    private static final int PATIENCE_SECONDS = 60;

    private int[] fds = {};
    private int next;

    private CallingJvm() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws InterruptedException {
        CallingJvm calling = new CallingJvm();
        Orders.follow(words -> switch (words[0]) {
            case "connect" ->
                calling.connect(
                        Integer.parseInt(words[1]),
                        Arrays.stream(words).skip(2).mapToInt(Integer::parseInt).toArray());
            case "ask" -> calling.ask(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            default -> throw new IOException("no order: " + words[0]);
        });
    }

    /** So many more connections, in turn to each port; a message has gone there and back on each. */
    private String connect(int count, int[] ports) throws IOException {
        int before = fds.length;
        fds = Arrays.copyOf(fds, before + count);
        int asked = before;
        for (int i = before; i < fds.length; i++) {
            fds[i] = connected(ports[i % ports.length]);
            if (i + 1 - asked == AT_ONCE || i + 1 == fds.length) {
                askEach(Arrays.copyOfRange(fds, asked, i + 1));
                asked = i + 1;
            }
        }
        return Integer.toString(fds.length);
    }

    private static int connected(int port) throws ErrnoException {
        int fd = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC, 0);
        Posix.setsockopt(fd, SockOpts.SO_RCVTIMEO, new Timeval(PATIENCE_SECONDS, 0));
        // reset at the end: nobody's TIME_WAIT keeps a port
        Posix.setsockopt(fd, SockOpts.SO_LINGER, new Linger(true, 0));
        Congestion.setOf(fd);
        Posix.connect(fd, SockaddrIn.of("127.0.0.1", port));
        return fd;
    }

    /**
     * For so many nanoseconds: a message on each of so many connections, then the answer from each, and on to the next ones.
     *
     * @return how many were answered, and the nanoseconds that it took
     */
    private String ask(int active, long nanos) throws IOException {
        int[] turn = new int[Math.min(active, fds.length)];
        long answered = 0;
        long start = System.nanoTime();
        do {
            for (int i = 0; i < turn.length; i++) {
                turn[i] = fds[next];
                next = next + 1 == fds.length ? 0 : next + 1;
            }
            answered += askEach(turn);
        } while (System.nanoTime() - start < nanos);
        return answered + " " + (System.nanoTime() - start);
    }

    private static int askEach(int[] asked) throws IOException {
        int answered = CLoops.askEach(asked);
        if (answered != asked.length) {
            throw new IOException("only " + answered + " of " + asked.length + " were answered");
        }
        return answered;
    }
}
