package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EINPROGRESS;
import static bsdsockets.posix.Constants.POLLIN;
import static bsdsockets.posix.Constants.POLLOUT;
import static bsdsockets.posix.Constants.SOCK_NONBLOCK;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_LINGER;

import bsdsockets.lab.scenario.Run;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Linger;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** The other ends of these scenarios: the same for every side, for it is not they who are compared. */
final class Peers {
    /** A port of 127.0.0.1 that the kernel chooses. */
    static final SockaddrIn ANY_PORT = SockaddrIn.of("127.0.0.1", 0);

    private static final int HANDSHAKE_MILLIS = 100;

    private Peers() {}

    /** As {@link #ANY_PORT}, for the JDK. */
    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Where nobody listens: a socket is bound to the port, so that nobody else comes to. */
    static Sockaddr nobody(Run run) throws ErrnoException {
        return Posix.getsockname(bound(run));
    }

    /** Where somebody listens. */
    static Sockaddr listener(Run run) throws ErrnoException {
        int fd = bound(run);
        Posix.listen(fd, 5);
        return Posix.getsockname(fd);
    }

    /** Where somebody listens on every address. */
    static SockaddrIn wildcardListener(Run run) throws ErrnoException {
        int fd = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.bind(fd, SockaddrIn.of("0.0.0.0", 0));
        Posix.listen(fd, 5);
        return (SockaddrIn) Posix.getsockname(fd);
    }

    /** Where somebody listens whose queue is full: the kernel drops whoever else knocks, and they knock again after 1 s. */
    static Sockaddr full(Run run) throws ErrnoException {
        return Posix.getsockname(fullListener(run));
    }

    /** As {@link #full}: the listener itself. An accept makes room. */
    static int fullListener(Run run) throws ErrnoException {
        int fd = bound(run);
        Posix.listen(fd, 0);
        Posix.connect(run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0)), Posix.getsockname(fd));
        Posix.poll(new PollFd[] {new PollFd(fd, POLLIN)}, -1);
        return fd;
    }

    /** A client that connects and is gone again, with a reset, before it can be accepted. */
    static void connectAndReset(Run run, Sockaddr listener) throws ErrnoException {
        int fd = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.connect(fd, listener);
        Posix.setsockopt(fd, SOL_SOCKET, SO_LINGER, new Linger(true, 0).toBytes());
        Posix.close(fd);
    }

    /** Connects to a listener that accepts nobody until it takes no more; how many it took. */
    static int connectionsTaken(Run run, SocketAddress listener) throws ErrnoException {
        int taken = 0;
        while (isTaken(run, Sockaddr.of(listener))) {
            taken++;
        }
        return taken;
    }

    private static boolean isTaken(Run run, Sockaddr listener) throws ErrnoException {
        int fd = run.closing(Posix.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        try {
            Posix.connect(fd, listener);
        } catch (ErrnoException e) {
            if (e.errno() != EINPROGRESS) {
                throw e;
            }
        }
        return Posix.poll(new PollFd[] {new PollFd(fd, POLLOUT)}, HANDSHAKE_MILLIS) == 1;
    }

    private static int bound(Run run) throws ErrnoException {
        int fd = run.closing(Posix.socket(AF_INET, SOCK_STREAM, 0));
        Posix.bind(fd, ANY_PORT);
        return fd;
    }
}
