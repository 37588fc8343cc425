package bsdsockets.bench.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other end of a {@link Child}: does what each line of the standard input asks for, and answers with a line. It ends with
 * its input, whatever it is doing, so that it never outlives who has started it.
 */
final class Orders {
    private Orders() {}

    /** Does what a line asks for. */
    @FunctionalInterface
    interface Doing {
        /** The words of the line; returns the answer, a line too. */
        String answer(String[] words) throws IOException;
    }

    /** Follows the orders; returns only when it is interrupted. */
    static void follow(Doing doing) throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reading = new Thread(() -> orElseEnd(() -> readInto(lines)), "orders");
        reading.setDaemon(true);
        reading.start();
        while (true) {
            String line = lines.take();
            orElseEnd(() -> answer(doing.answer(line.split(" ", -1))));
        }
    }

    private static void readInto(BlockingQueue<String> lines) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(String line) {
        System.out.println(line);
    }

    /** A failure is told on the error output, and ends this JVM. */
    static void orElseEnd(Serving.Loop loop) {
        try {
            loop.run();
        } catch (IOException | RuntimeException | Error e) {
            System.err.println(e);
            Runtime.getRuntime().halt(1);
        }
    }
}
