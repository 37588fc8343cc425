package bsdsockets.junit;

import bsdsockets.internal.trace.Openings;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Compares what is open after a test with what was before. */
final class LeakCheck {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeakCheck.class);

    /** A call on another thread that a close has ended may take this long to leave: only then is the number free. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Map<Integer, String> before;
    private final Recorder recorder = new Recorder();

    private LeakCheck() throws IOException {
        JdkSockets.warm();
        before = FdTable.now();
        Openings.listen(recorder);
    }

    /** Once a test, however often it is called. */
    static void begin(ExtensionContext context) throws IOException {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        if (store.get(context.getUniqueId()) == null) {
            store.put(context.getUniqueId(), new LeakCheck());
        }
    }

    /** Stops the recording, and fails the test that has left something open. */
    static void end(ExtensionContext context, boolean fail) throws IOException {
        LeakCheck check = context.getStore(NAMESPACE).remove(context.getUniqueId(), LeakCheck.class);
        Openings.listen(null);
        if (check != null && fail) {
            check.requireNone();
        }
    }

    private void requireNone() throws IOException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        List<Leak> leaks = leaks();
        while (!leaks.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            leaks = leaks();
        }
        if (!leaks.isEmpty()) {
            throw failure(leaks);
        }
    }

    private List<Leak> leaks() throws IOException {
        List<Leak> leaks = new ArrayList<>();
        for (Recorder.OpenedSocket opened : recorder.sockets()) {
            if (opened.socket().isOpen() && !opened.opening().isOfAClass()) {
                leaks.add(new Leak(opened.socket().toString(), opened.opening()));
            }
        }
        FdTable.now().forEach((fd, link) -> {
            Opening opening = recorder.of(fd, link);
            boolean counts = opening == null ? link.startsWith("socket:") : !opening.isOfAClass();
            if (counts && !link.equals(before.get(fd))) {
                leaks.add(Leak.descriptor(fd, link, opening));
            }
        });
        return leaks;
    }

    private static AssertionError failure(List<Leak> leaks) {
        AssertionError failure = new AssertionError(
                leaks.stream().map(leak -> "\n  " + leak).collect(Collectors.joining("", "the test left open:", "")));
        leaks.stream().filter(leak -> leak.opening() != null).forEach(leak -> failure.addSuppressed(leak.opening()));
        return failure;
    }

    /** The JDK keeps a socket of its own from the first channel on: made before anything is compared. */
    private static final class JdkSockets {
        private static boolean warmed;

        private JdkSockets() {}

        static synchronized void warm() throws IOException {
            if (warmed) {
                return;
            }
            try (Selector selector = Selector.open();
                    ServerSocketChannel listener = ServerSocketChannel.open();
                    SocketChannel channel = SocketChannel.open()) {
                listener.configureBlocking(false).register(selector, 0);
                channel.configureBlocking(false);
                warmed = selector.isOpen();
            }
        }
    }
}
