package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.BsdSocket;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Virtual threads that wait where they cannot be unmounted, as many as there are carriers: nothing virtual can run. */
@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(60)
class PinnedReadersTest {
    /** What the class initialisers are to do, one each. They are no nest mates: it is not private. */
    static final Queue<Callable<byte[]>> READS = new ConcurrentLinkedQueue<>();

    static final Queue<byte[]> RECEIVED = new ConcurrentLinkedQueue<>();

    /** Waits in its initialiser, which holds the carrier. Each definition of it is a class of its own. */
    private static final class Waiting {
        static {
            try {
                RECEIVED.add(READS.remove().call());
            } catch (Exception e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private Waiting() {}
    }

    @Test
    void areToldThoughTheyHoldEveryCarrier() throws Exception {
        RECEIVED.clear();
        byte[] waiting = bytesOf(Waiting.class);
        List<BsdSocket[]> pairs = new ArrayList<>();
        List<Worker<Class<?>>> workers = new ArrayList<>();
        for (int carriers = Runtime.getRuntime().availableProcessors(); carriers > 0; carriers--) {
            BsdSocket[] pair = BsdSocket.socketPair(AF_UNIX, SOCK_STREAM, 0);
            pairs.add(pair);
            READS.add(() -> pair[0].recv(1));
            workers.add(Worker.start(
                    ThreadKind.VIRTUAL,
                    () -> MethodHandles.lookup()
                            .defineHiddenClass(waiting, true)
                            .lookupClass()));
        }
        for (Worker<?> worker : workers) {
            worker.awaitBlocked();
        }
        for (BsdSocket[] pair : pairs) {
            pair[1].send(new byte[] {7});
        }
        for (Worker<?> worker : workers) {
            worker.result();
        }
        assertThat(RECEIVED).hasSameSizeAs(pairs).allMatch(received -> received[0] == 7);
        for (BsdSocket[] pair : pairs) {
            pair[0].close();
            pair[1].close();
        }
    }

    private static byte[] bytesOf(Class<?> type) throws Exception {
        try (InputStream in = type.getResourceAsStream("PinnedReadersTest$Waiting.class")) {
            return in.readAllBytes();
        }
    }
}
