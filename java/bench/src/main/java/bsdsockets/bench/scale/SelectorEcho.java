package bsdsockets.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** All connections in one {@link Selector}, which one thread runs. */
final class SelectorEcho {
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Serving.ROOM);

    private SelectorEcho() throws IOException {
        selector = Selector.open();
    }

    static int[] start(int listeners) throws IOException {
        SelectorEcho echo = new SelectorEcho();
        int[] ports = new int[listeners];
        for (int i = 0; i < listeners; i++) {
            ports[i] = echo.listen();
        }
        Serving.start("selector", () -> {
            while (true) {
                echo.selector.select(echo::ready);
            }
        });
        return ports;
    }

    private int listen() throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Serving.BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private void ready(SelectionKey key) {
        try {
            if (key.channel() instanceof ServerSocketChannel listener) {
                acceptAll(listener);
            } else {
                sendBack((SocketChannel) key.channel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocketChannel listener) throws IOException {
        for (SocketChannel accepted = listener.accept(); accepted != null; accepted = listener.accept()) {
            accepted.configureBlocking(false);
            accepted.register(selector, SelectionKey.OP_READ);
        }
    }

    private void sendBack(SocketChannel from) throws IOException {
        int count;
        try {
            count = from.read(buffer.clear());
        } catch (IOException e) {
            // reset by the peer, which is how it ends
            count = -1;
        }
        if (count < 0) {
            from.close();
        } else {
            Serving.requireWhole(count, from.write(buffer.flip()));
        }
    }
}
