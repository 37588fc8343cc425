package bsdsockets.server;

import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The loop that both kinds of servers are: take a request, hand it on, and live through what can be lived through. */
final class Serving {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** The machine or the process has none left of something: it comes back when somebody gives it back. */
    private static final Set<Integer> SHORTAGES =
            Set.of(Constants.EMFILE, Constants.ENFILE, Constants.ENOBUFS, Constants.ENOMEM);

    /** Errors of one connection that accept(2) passes on from the network; the listener is well. */
    private static final Set<Integer> OF_ONE_REQUEST = Set.of(
            Constants.ECONNABORTED,
            Constants.EPROTO,
            Constants.EPERM,
            Constants.ENETDOWN,
            Constants.ENETUNREACH,
            Constants.EHOSTDOWN,
            Constants.EHOSTUNREACH,
            Constants.ENOPROTOOPT,
            Constants.ENONET,
            Constants.ECONNREFUSED);

    private final BsdSocket socket;
    private final Requests requests;
    private final Intake intake;
    private final Lifecycle lifecycle;
    private final AtomicBoolean started = new AtomicBoolean();

    /** Takes one request from the socket and submits it. */
    @FunctionalInterface
    interface Intake {
        void take(BsdSocket socket, Requests requests) throws IOException;
    }

    Serving(BsdSocket socket, Requests requests, Intake intake) {
        this.socket = socket;
        this.requests = requests;
        this.intake = intake;
        this.lifecycle = requests.lifecycle();
    }

    void forever() throws IOException {
        if (lifecycle.enterUnlessStopped()) {
            requests.inside(this::takeAll);
        }
    }

    private void takeAll() throws IOException {
        try {
            while (take()) {}
        } finally {
            lifecycle.leave();
        }
    }

    /** True where a request was taken, false where the server was stopped. */
    boolean once() throws IOException {
        AtomicBoolean taken = new AtomicBoolean();
        if (lifecycle.enterUnlessStopped()) {
            requests.inside(() -> {
                try {
                    taken.set(take());
                } finally {
                    lifecycle.leave();
                }
            });
        }
        return taken.get();
    }

    void start(Sockaddr address) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("started already");
        }
        new Thread(this::inBackground, "bsdsockets-server " + address).start();
    }

    private void inBackground() {
        try {
            forever();
        } catch (IOException | RuntimeException | Error e) {
            requests.report(null, e);
            shutdown();
        }
    }

    /** Takes no more; returns at once. */
    void shutdown() {
        if (lifecycle.stop()) {
            try {
                socket.close();
            } catch (IOException e) {
                requests.report(null, e);
            } finally {
                lifecycle.leave();
            }
        }
    }

    /** Also ends the handlers that wait for a peer, and those that have not begun. */
    void shutdownNow() {
        shutdown();
        requests.closeAll();
    }

    /** Waits for the handlers, but in one of them: it would wait for itself. An interrupt ends them and the wait. */
    void close() {
        shutdown();
        if (requests.isInside()) {
            return;
        }
        try {
            while (!lifecycle.awaitEnd(LONG)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            shutdownNow();
        }
    }

    /** Takes one request, however long a shortage lasts; false once the server is stopped. */
    private boolean take() throws IOException {
        Duration pause = FIRST_PAUSE;
        while (!lifecycle.isStopped()) {
            try {
                intake.take(socket, requests);
                return true;
            } catch (ClosedSocketException e) {
                if (!lifecycle.isStopped()) {
                    throw e;
                }
            } catch (ErrnoException e) {
                if (SHORTAGES.contains(e.errno())) {
                    pause = afterShortage(e, pause);
                } else if (!OF_ONE_REQUEST.contains(e.errno())) {
                    throw e;
                }
            }
        }
        return false;
    }

    /** Told once; then it is tried again, less and less often. */
    private Duration afterShortage(ErrnoException shortage, Duration pause) throws InterruptedIOException {
        if (pause.equals(FIRST_PAUSE)) {
            requests.report(null, shortage);
        }
        try {
            lifecycle.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
