package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EventLoop;
import bsdsockets.posix.Posix;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One round of an event loop: 64 connections get a message of 64 bytes each, and one thread waits for them and receives
 * all. The messages are sent by C for every contender; what is measured beside them is the waiting and receiving.
 */
final class ReadySockets {
    private static final int CONNECTIONS = 64;
    private static final long BYTES = 64L * CONNECTIONS;
    private static final int ROOM = 2048;

    private ReadySockets() {}

    static Side ours() throws IOException {
        List<Closeable> open = new ArrayList<>();
        EventLoop loop = EventLoop.open(CONNECTIONS, ROOM);
        open.add(loop::close);
        long[] received = new long[1];
        int[] senders = new int[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            FdPair pair = FdPair.tcp();
            open.add(pair);
            senders[i] = pair.server();
            loop.register(pair.client(), Constants.EPOLLIN, (from, events, count, data) -> received[0] += count);
        }
        return new Side(
                new Contender("EventLoop", times -> {
                    for (long i = 0; i < times; i++) {
                        received[0] = 0;
                        long sent = CLoops.sendEach(senders);
                        while (received[0] < sent) {
                            loop.runOnce(-1);
                        }
                        requireAll(received[0]);
                    }
                }),
                open);
    }

    static Side inC() throws IOException {
        List<Closeable> open = new ArrayList<>();
        int epoll = Posix.epoll_create1(Constants.EPOLL_CLOEXEC);
        open.add(() -> Posix.close(epoll));
        int[] senders = new int[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            FdPair pair = FdPair.tcp();
            open.add(pair);
            senders[i] = pair.server();
            Posix.epoll_ctl(
                    epoll,
                    Constants.EPOLL_CTL_ADD,
                    pair.client(),
                    Constants.EPOLLIN,
                    Integer.toUnsignedLong(pair.client()));
        }
        return new Side(
                new Contender("C through glibc", times -> {
                    if (CLoops.eventLoop(epoll, senders, times) != times * BYTES) {
                        throw new IllegalStateException("not all arrived in C");
                    }
                }),
                open);
    }

    static Side nio() throws IOException {
        List<Closeable> open = new ArrayList<>();
        Selector selector = Selector.open();
        open.add(selector);
        int[] senders = new int[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            senders[i] = connected(selector, open);
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
        long[] received = new long[1];
        return new Side(
                new Contender("NIO Selector", times -> {
                    for (long i = 0; i < times; i++) {
                        received[0] = 0;
                        long sent = CLoops.sendEach(senders);
                        while (received[0] < sent) {
                            selector.select(key -> received[0] += read(key, buffer));
                        }
                        requireAll(received[0]);
                    }
                }),
                open);
    }

    /** A channel in the selector; returns the descriptor of its peer. */
    private static int connected(Selector selector, List<Closeable> open) throws IOException {
        ChannelToFd connection = ChannelToFd.open();
        open.add(connection);
        connection.channel().configureBlocking(false);
        connection.channel().register(selector, SelectionKey.OP_READ);
        return connection.fd();
    }

    private static int read(SelectionKey key, ByteBuffer buffer) {
        try {
            return ((SocketChannel) key.channel()).read(buffer.clear());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAll(long received) {
        if (received != BYTES) {
            throw new IllegalStateException(received + " of " + BYTES + " bytes arrived");
        }
    }
}
