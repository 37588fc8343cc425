package bsdsockets.net;

import static bsdsockets.net.Action.failure;
import static bsdsockets.net.Action.step;
import static bsdsockets.net.SameAsJdkTest.named;
import static bsdsockets.net.SameAsJdkTest.same;
import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.backend.posix.Worker;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bytes in and out, over the JDK's own sockets and over ours. */
class SameTransfersTest {
    private static final int MILLIS = 20;

    @TestFactory
    Stream<DynamicTest> reading() {
        return same(Map.ofEntries(
                named("read timed out, and then goes on", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().setSoTimeout(MILLIS);
                    InputStream in = pair.client().getInputStream();
                    String first = failure(in::read);
                    pair.server().getOutputStream().write(5);
                    return first + in.read();
                }),
                named("read of nothing", kind -> {
                    InputStream in = kind.pair().client().getInputStream();
                    return in.read(new byte[3], 1, 0)
                            + failure(() -> in.read(new byte[3], 2, 2))
                            + failure(() -> in.read(new byte[3], -1, 1))
                            + failure(() -> in.read(null, 0, 1));
                }),
                named("the end, again and again, and after a close", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().close();
                    InputStream in = pair.client().getInputStream();
                    String before = in.read() + " " + in.read() + " " + in.available();
                    pair.client().close();
                    return before + failure(in::read) + failure(in::available);
                }),
                named("read after close", kind -> {
                    Kind.Pair pair = kind.pair();
                    InputStream in = pair.client().getInputStream();
                    pair.client().close();
                    return failure(in::read) + failure(in::available) + failure(pair.client()::getInputStream);
                }),
                named("read closed by another thread", kind -> {
                    Kind.Pair pair = kind.pair();
                    Worker<Integer> worker = Worker.start(
                                    () -> pair.client().getInputStream().read())
                            .awaitBlocked();
                    pair.client().close();
                    return failure(worker::result);
                }),
                named("read within a time-out closed by another thread", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().setSoTimeout(60_000);
                    Worker<Integer> worker = Worker.start(
                                    () -> pair.client().getInputStream().read())
                            .awaitBlocked();
                    pair.client().close();
                    return failure(worker::result);
                }),
                named("reset: the bytes before it, then it, again and again", kind -> {
                    InputStream in = kind.reset().getInputStream();
                    return in.available() + " " + failure(in::read) + failure(in::read) + failure(in::available);
                }),
                named("reset, then close", kind -> {
                    Socket socket = kind.reset();
                    InputStream in = socket.getInputStream();
                    String first = failure(() -> in.readNBytes(4).length);
                    socket.close();
                    return first + failure(in::read);
                }),
                named("shutdownInput, then read", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().getOutputStream().write(new byte[] {1, 2});
                    Kind.awaitAvailable(pair.client(), 2);
                    InputStream in = pair.client().getInputStream();
                    pair.client().shutdownInput();
                    return in.available() + " " + in.read() + " "
                            + pair.client().isInputShutdown()
                            + failure(pair.client()::getInputStream)
                            + failure(step(pair.client()::shutdownInput));
                }),
                named("shutdownInput by another thread ends a read", kind -> {
                    Kind.Pair pair = kind.pair();
                    Worker<Integer> worker = Worker.start(
                                    () -> pair.client().getInputStream().read())
                            .awaitBlocked();
                    pair.client().shutdownInput();
                    return failure(worker::result);
                }),
                named("available", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().getOutputStream().write(new byte[1000]);
                    Kind.awaitAvailable(pair.client(), 1000);
                    InputStream in = pair.client().getInputStream();
                    return in.available() + " " + in.read(new byte[400]) + " " + in.available();
                }),
                named(
                        "read unconnected",
                        kind -> failure(() -> kind.client().getInputStream())
                                + failure(() -> kind.client().getOutputStream())
                                + failure(step(() -> kind.client().shutdownInput()))
                                + failure(step(() -> kind.client().shutdownOutput())))));
    }

    @TestFactory
    Stream<DynamicTest> writing() {
        return same(Map.ofEntries(
                named("write after close", kind -> {
                    Kind.Pair pair = kind.pair();
                    OutputStream out = pair.client().getOutputStream();
                    pair.client().close();
                    return failure(step(() -> out.write(1))) + failure(pair.client()::getOutputStream);
                }),
                named("write after shutdownOutput", kind -> {
                    Kind.Pair pair = kind.pair();
                    OutputStream out = pair.client().getOutputStream();
                    pair.client().shutdownOutput();
                    return failure(step(() -> out.write(1)))
                            + failure(pair.client()::getOutputStream)
                            + failure(step(pair.client()::shutdownOutput));
                }),
                named("write to a peer that has reset", kind -> {
                    Socket socket = kind.reset();
                    OutputStream out = socket.getOutputStream();
                    return failure(step(() -> out.write(1)))
                            + failure(step(() -> out.write(1)))
                            + failure(() -> socket.getInputStream().readNBytes(4).length);
                }),
                named("write closed by another thread", kind -> {
                    Kind.Pair pair = kind.pair();
                    Worker<Object> worker = Worker.start(() -> {
                                while (true) {
                                    pair.client().getOutputStream().write(new byte[1 << 20]);
                                }
                            })
                            .awaitBlocked();
                    pair.client().close();
                    return failure(worker::result);
                }),
                named("write of nothing", kind -> {
                    OutputStream out = kind.pair().client().getOutputStream();
                    out.write(new byte[0]);
                    return failure(step(() -> out.write(new byte[3], 2, 2)))
                            + failure(step(() -> out.write(null, 0, 1)));
                }),
                named("ten megabytes", kind -> {
                    Kind.Pair pair = kind.pair();
                    byte[] data = new byte[10 << 20];
                    new Random(1).nextBytes(data);
                    Worker<String> writer = Worker.start(() -> {
                        pair.client().getOutputStream().write(data);
                        pair.client().shutdownOutput();
                        return "done";
                    });
                    byte[] read = pair.server().getInputStream().readAllBytes();
                    return writer.result() + Arrays.equals(data, read);
                }),
                named("half close", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().getOutputStream().write("question".getBytes(US_ASCII));
                    pair.client().shutdownOutput();
                    byte[] question = pair.server().getInputStream().readAllBytes();
                    pair.server().getOutputStream().write(question);
                    pair.server().close();
                    return new String(pair.client().getInputStream().readAllBytes(), US_ASCII)
                            + pair.client().isOutputShutdown();
                }),
                named("urgent data, in line", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().setOOBInline(true);
                    pair.client().getOutputStream().write(1);
                    pair.client().sendUrgentData(258);
                    pair.client().getOutputStream().write(3);
                    return Arrays.toString(pair.server().getInputStream().readNBytes(3));
                }),
                named("urgent data, not in line", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().getOutputStream().write(1);
                    pair.client().sendUrgentData(2);
                    pair.client().getOutputStream().write(3);
                    return Arrays.toString(pair.server().getInputStream().readNBytes(2));
                }),
                named("urgent data after the end", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().shutdownOutput();
                    String shut = failure(step(() -> pair.client().sendUrgentData(1)));
                    pair.client().close();
                    return shut + failure(step(() -> pair.client().sendUrgentData(1)));
                }),
                named("a linger of zero resets", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.server().setSoLinger(true, 0);
                    pair.server().close();
                    return failure(() -> pair.client().getInputStream().read());
                }),
                named("a close with unread data", kind -> {
                    Kind.Pair pair = kind.pair();
                    pair.client().getOutputStream().write(1);
                    Kind.awaitAvailable(pair.server(), 1);
                    pair.server().close();
                    return failure(() -> pair.client().getInputStream().read())
                            + failure(() -> pair.client().getInputStream().read());
                })));
    }
}
