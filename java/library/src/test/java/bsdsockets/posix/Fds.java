package bsdsockets.posix;

import java.util.ArrayList;
import java.util.List;

/** The descriptors that a test opened: closed when it ends, those that it closed itself by {@link #close(int)} excepted. */
public final class Fds implements AutoCloseable {
    private final List<Integer> open = new ArrayList<>();

    /** None yet. */
    public Fds() {}

    /** Takes a descriptor over. */
    public int add(int fd) {
        open.add(fd);
        return fd;
    }

    /** As {@link Posix#socket}. */
    public int socket(int domain, int type) throws ErrnoException {
        return add(Posix.socket(domain, type, 0));
    }

    public int tcp() throws ErrnoException {
        return socket(Constants.AF_INET, Constants.SOCK_STREAM);
    }

    public int udp() throws ErrnoException {
        return socket(Constants.AF_INET, Constants.SOCK_DGRAM);
    }

    /** A UDP socket bound to 127.0.0.1 and a port of the kernel's choice. */
    public int boundUdp() throws ErrnoException {
        int fd = udp();
        Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0));
        return fd;
    }

    /** Two UDP sockets connected to each other. */
    public int[] udpPair() throws ErrnoException {
        int[] pair = {boundUdp(), boundUdp()};
        Posix.connect(pair[0], Posix.getsockname(pair[1]));
        Posix.connect(pair[1], Posix.getsockname(pair[0]));
        return pair;
    }

    /** A TCP socket that listens on 127.0.0.1 and a port of the kernel's choice. */
    public int listener() throws ErrnoException {
        return listener(SockaddrIn.of("127.0.0.1", 0));
    }

    /** A stream socket that listens on an address. */
    public int listener(Sockaddr address) throws ErrnoException {
        int fd = socket(address.family(), Constants.SOCK_STREAM);
        Posix.bind(fd, address);
        Posix.listen(fd, 5);
        return fd;
    }

    /** The two ends of a TCP connection: who connected, who was accepted. */
    public int[] tcpPair() throws ErrnoException {
        int listener = listener();
        int client = tcp();
        Posix.connect(client, Posix.getsockname(listener));
        int server = add(Posix.accept(listener).fd());
        close(listener);
        return new int[] {client, server};
    }

    /** As {@link Posix#socketpair}, over AF_UNIX. */
    public int[] unixPair(int type) throws ErrnoException {
        int[] pair = Posix.socketpair(Constants.AF_UNIX, type, 0);
        add(pair[0]);
        add(pair[1]);
        return pair;
    }

    /** As {@link Posix#pipe2}. */
    public int[] pipe(int flags) throws ErrnoException {
        int[] pipe = Posix.pipe2(flags);
        add(pipe[0]);
        add(pipe[1]);
        return pipe;
    }

    /** A descriptor that is no socket. */
    public int epoll() throws ErrnoException {
        return add(Posix.epoll_create1(0));
    }

    /** Closes one before the test ends. */
    public void close(int fd) throws ErrnoException {
        open.remove((Integer) fd);
        Posix.close(fd);
    }

    @Override
    public void close() throws ErrnoException {
        for (int i = open.size() - 1; i >= 0; i--) {
            Posix.close(open.get(i));
        }
        open.clear();
    }
}
