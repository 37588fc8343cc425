package bsdsockets.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** A message there and back: one thread asks, another answers, both by the same means. */
final class PingPong {
    private PingPong() {}

    /** A side whose answering thread runs until the asking end is closed. */
    static Side of(String name, Talk asking, Talk answering) {
        Thread answerer = start(() -> answer(answering));
        Contender contender = new Contender(name, times -> ask(asking, times));
        return new Side(contender, List.of(asking, joining(answerer), answering));
    }

    /** The same on virtual threads. */
    static Side ofVirtual(String name, Talk asking, Talk answering) {
        Thread answerer = VirtualThreads.start(() -> answer(answering));
        Contender.Loop loop = times -> ask(asking, times);
        Contender contender = new Contender(name, times -> VirtualThreads.run(loop, times));
        return new Side(contender, List.of(asking, joining(answerer), answering));
    }

    /** The same in C, over the descriptors of a connection. */
    static Side inC(FdPair fds) {
        return of("C through glibc", fds, times -> CLoops.ask(fds.client(), times), () -> CLoops.answer(fds.server()));
    }

    /** The same through java.lang.foreign. */
    static Side foreign(FdPair fds) {
        LongUnaryOperator asking = Foreign.asking(fds.client(), Talk.MESSAGE);
        return of(Foreign.NAME, fds, asking, Foreign.answering(fds.server(), Talk.MESSAGE));
    }

    /** Loops over the descriptors of a connection; the asking one returns how often it was answered. */
    private static Side of(String name, FdPair fds, LongUnaryOperator asking, Runnable answering) {
        Thread answerer = start(answering);
        Contender contender = new Contender(name, times -> {
            if (asking.applyAsLong(times) != times) {
                throw new EOFException("not all was answered: " + name);
            }
        });
        return new Side(contender, List.of(fds::endOfClient, joining(answerer), fds));
    }

    static void ask(Talk asking, long times) throws IOException {
        for (long i = 0; i < times; i++) {
            asking.send();
            if (!asking.receive()) {
                throw new EOFException("the answering end has closed");
            }
        }
    }

    static void answer(Talk answering) {
        try {
            while (answering.receive()) {
                answering.send();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread start(Runnable loop) {
        Thread thread = new Thread(loop, "answering");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static Closeable joining(Thread thread) {
        return () -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
