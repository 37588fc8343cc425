package bsdsockets.net;

import static bsdsockets.net.Action.failure;
import static bsdsockets.net.SameAsJdkTest.named;
import static bsdsockets.net.SameAsJdkTest.same;

import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** On virtual threads, unlike on others, an interrupt ends a call and closes the socket, in the JDK and in ours. */
@EnabledForJreRange(min = JRE.JAVA_21)
class SameVirtualThreadsTest {
    private static final int SECONDS = 20;

    @TestFactory
    Stream<DynamicTest> interrupted() {
        return same(Map.ofEntries(
                named("read", kind -> {
                    Socket client = kind.pair().client();
                    return interrupted(() -> client.getInputStream().read()) + client.isClosed();
                }),
                named("read within a time-out", kind -> {
                    Socket client = kind.pair().client();
                    client.setSoTimeout(60_000);
                    return interrupted(() -> client.getInputStream().read()) + client.isClosed();
                }),
                named("write", kind -> {
                    Socket client = kind.pair().client();
                    return interrupted(() -> {
                                while (true) {
                                    client.getOutputStream().write(new byte[1 << 20]);
                                }
                            })
                            + client.isClosed();
                }),
                named("accept", kind -> {
                    ServerSocket server = kind.listening();
                    return interrupted(server::accept) + server.isClosed();
                }),
                named("connect", kind -> {
                    try (FullQueue queue = new FullQueue()) {
                        Socket client = kind.client();
                        return interrupted(() -> {
                                    client.connect(queue.address());
                                    return "connected";
                                })
                                + client.isClosed();
                    }
                }),
                named("read of what is there", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().getOutputStream().write(9);
                    Kind.awaitAvailable(pair.client(), 1);
                    return onVirtualThread(
                            () -> {
                                Thread.currentThread().interrupt();
                                return pair.client().getInputStream().read();
                            },
                            false);
                }),
                named("a conversation", kind -> {
                    Kind.Pair pair = kind.pair();
                    FutureTask<String> echo = started(() -> {
                        int read = pair.server().getInputStream().read();
                        pair.server().getOutputStream().write(read + 1);
                        return "echoed";
                    });
                    pair.client().getOutputStream().write(1);
                    return pair.client().getInputStream().read() + echo.get(SECONDS, TimeUnit.SECONDS);
                })));
    }

    private static String interrupted(Action.Step step) throws Exception {
        return onVirtualThread(step, true);
    }

    private static String onVirtualThread(Action.Step step, boolean interrupt) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> failure(step));
        Thread thread = start(task);
        if (interrupt) {
            thread.interrupt();
        }
        return task.get(SECONDS, TimeUnit.SECONDS);
    }

    private static FutureTask<String> started(Action.Step step) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> failure(step));
        start(task);
        return task;
    }

    private static Thread start(Runnable task) throws ReflectiveOperationException {
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
}
