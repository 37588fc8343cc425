package bsdsockets.fault;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.BsdSocket;
import bsdsockets.internal.Native;
import bsdsockets.posix.Constants;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Signals that rain on who sends and who receives cost no byte. */
class SignalStormTest {
    private static final int SIGNALS = 20_000;
    private static final int BYTES = 20_000_000;
    private static final int PIECE = 50_000;
    /** A real-time signal that nobody else in this process uses. */
    private static final int SIGNAL = 40;

    private final byte[] piece = new byte[PIECE];

    @Test
    void ofTheKernels() throws Exception {
        assertThat(Native.installWake(SIGNAL)).isIn(SIGNAL, -Constants.EBUSY);
        new Random(1).nextBytes(piece);
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        try (BsdSocket sender = pair[0];
                BsdSocket receiver = pair[1]) {
            AtomicInteger sending = new AtomicInteger();
            AtomicInteger receiving = new AtomicInteger();
            CountDownLatch stormed = new CountDownLatch(1);
            FutureTask<String> received = start(receiving, () -> receive(receiver));
            FutureTask<String> sent = start(sending, () -> send(sender, stormed));
            for (int i = 0; i < SIGNALS; i++) {
                Native.wake(awaited(i % 2 == 0 ? sending : receiving), SIGNAL);
            }
            stormed.countDown();

            assertThat(received.get()).isEqualTo(sent.get());
        }
    }

    /** Every fifth call is interrupted before it has done anything, as strace has it. */
    @Test
    void ofEveryFifthCall() throws Exception {
        new Random(2).nextBytes(piece);
        BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        try (Victim victim = new Victim();
                BsdSocket sender = pair[0];
                BsdSocket receiver = pair[1]) {
            CountDownLatch stormed = new CountDownLatch(0);
            FutureTask<String> received = start(new AtomicInteger(), () -> receive(receiver));

            Victim.Outcome sent = victim.suffer("sendto", "error=EINTR:when=5+5", () -> send(sender, stormed));

            assertThat(received.get()).isEqualTo(sent.result());
            assertThat(sent.calls()).isGreaterThanOrEqualTo(BYTES / PIECE * 5 / 4 - 1);

            FutureTask<String> again = start(new AtomicInteger(), () -> send(receiver, stormed));
            Victim.Outcome came = victim.suffer("recvfrom", "error=EINTR:when=5+5", () -> receive(sender));
            assertThat(came.result()).isEqualTo(again.get());
        }
    }

    /** Sends at least as much as is asked for, until the storm is over; ends the stream. */
    private String send(BsdSocket socket, CountDownLatch stormed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long count = 0; count < BYTES || stormed.getCount() > 0; count += PIECE) {
            socket.sendAll(piece);
            digest.update(piece);
        }
        socket.shutdown(Constants.SHUT_WR);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String receive(BsdSocket socket) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        while (true) {
            byte[] data = socket.recv(PIECE);
            if (data.length == 0) {
                return HexFormat.of().formatHex(digest.digest());
            }
            digest.update(data);
        }
    }

    private interface Body {
        String run() throws Exception;
    }

    private static FutureTask<String> start(AtomicInteger id, Body body) {
        FutureTask<String> task = new FutureTask<>(() -> {
            id.set(Native.gettid());
            return body.run();
        });
        new Thread(task, "in the storm").start();
        return task;
    }

    private static int awaited(AtomicInteger id) {
        while (id.get() == 0) {
            Thread.onSpinWait();
        }
        return id.get();
    }
}
