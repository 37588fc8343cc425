package bsdsockets.bench.scale;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.EventLoop;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Registration;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;

/** All connections in one {@link EventLoop}, which one thread runs. */
final class EventLoopEcho {
    private static final int SLOTS = 256;
    private static final int ROOM = 2048;

    private final EventLoop loop;
    private final SockaddrBuffer peer = SockaddrBuffer.allocate();

    private EventLoopEcho() throws ErrnoException {
        loop = EventLoop.open(SLOTS, ROOM);
    }

    static int[] start(int listeners) throws IOException {
        EventLoopEcho echo = new EventLoopEcho();
        int[] ports = new int[listeners];
        for (int i = 0; i < listeners; i++) {
            ports[i] = echo.listen();
        }
        Serving.start("event loop", () -> {
            while (echo.loop.runOnce(-1) >= 0) {}
        });
        return ports;
    }

    private int listen() throws ErrnoException {
        int listener = Posix.socket(
                Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK | Constants.SOCK_CLOEXEC, 0);
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, Serving.BACKLOG);
        loop.watch(listener, Constants.EPOLLIN, (who, events) -> acceptAll(listener));
        return ((SockaddrIn) Posix.getsockname(listener)).port();
    }

    private void acceptAll(int listener) throws ErrnoException {
        int accepted = Syscalls.accept4(listener, peer, Constants.SOCK_CLOEXEC);
        while (accepted >= 0) {
            loop.register(accepted, Constants.EPOLLIN, EventLoopEcho::sendBack);
            accepted = Syscalls.accept4(listener, peer, Constants.SOCK_CLOEXEC);
        }
        if (accepted != -Constants.EAGAIN) {
            throw new ErrnoException(-accepted, "accept4", Integer.toString(listener));
        }
    }

    private static void sendBack(Registration from, int events, int count, ByteBuffer data) throws IOException {
        if (count > 0) {
            Serving.requireWhole(count, Syscalls.send(from.fd(), data, Constants.MSG_NOSIGNAL));
        } else if (count != -Constants.EAGAIN) {
            from.cancel();
            Posix.close(from.fd());
        }
    }
}
