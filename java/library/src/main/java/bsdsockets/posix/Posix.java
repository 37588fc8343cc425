package bsdsockets.posix;

import bsdsockets.internal.Native;
import bsdsockets.internal.trace.Openings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * C's socket calls under C's names, over int descriptors. Each makes the one C call and returns what C returns; -1 becomes
 * an {@link ErrnoException}, EAGAIN and EINPROGRESS included. Nothing is added: no flag, no option, no retry.
 *
 * <p>What C would take as memory is checked first: a wrong offset is an {@link IndexOutOfBoundsException}, a missing array
 * a {@link NullPointerException}. Every other wrong argument goes to the kernel, and its errno comes back.
 */
public final class Posix {
    private static final int LONGEST_HOST_NAME = 64;
    private static final int LONGEST_ADDRESS = 46;
    private static final int INET_SIZE = 4;
    private static final int INET6_SIZE = 16;

    /** Of the kernel's asm-generic/fcntl.h; the headers of glibc have no name for it. */
    private static final int F_GETOWNER_UIDS = 17;

    private Posix() {}

    // Sockets, in the order of socket(7)

    /**
     * Creates a socket.
     *
     * @param domain as in {@link Constants#AF_INET}
     * @param type as in {@link Constants#SOCK_STREAM}, with {@link Constants#SOCK_CLOEXEC} and
     *     {@link Constants#SOCK_NONBLOCK} if wanted
     * @param protocol usually 0, as in {@link Constants#IPPROTO_TCP}
     * @return the descriptor, which the caller must close
     * @throws ErrnoException EAFNOSUPPORT: no such family here; EINVAL: no such type; EPROTONOSUPPORT: the family has no
     *     such protocol; EACCES, EPERM: a raw socket without CAP_NET_RAW; EMFILE, ENFILE: no descriptors left
     */
    @Mirrors(
            c = "int socket(int domain, int type, int protocol)",
            python = "socket.socket(family, type, proto)",
            jdk = {
                "java.net.Socket#Socket()",
                "java.net.ServerSocket#ServerSocket()",
                "java.net.DatagramSocket#DatagramSocket(java.net.SocketAddress)",
                "java.nio.channels.SocketChannel#open(java.net.ProtocolFamily)"
            },
            note =
                    "A Socket is created in the kernel only when it is bound or connected, close-on-exec is never set, and there are no raw sockets")
    public static int socket(int domain, int type, int protocol) throws ErrnoException {
        return Openings.opened(checked(
                Native.socket(domain, type, protocol),
                "socket",
                () -> named("AF_", domain) + ", " + named("SOCK_", type) + ", " + protocol));
    }

    /**
     * Creates two sockets connected to each other.
     *
     * @return the two descriptors, which the caller must close
     * @throws ErrnoException EOPNOTSUPP: the family has no pairs (AF_UNIX has); EAFNOSUPPORT: no such family; EMFILE: no
     *     descriptors left
     */
    @Mirrors(
            c = "int socketpair(int domain, int type, int protocol, int sv[2])",
            python = "socket.socketpair(family, type, proto)",
            note = "The JDK has no pair of sockets; java.nio.channels.Pipe is one way only")
    public static int[] socketpair(int domain, int type, int protocol) throws ErrnoException {
        int[] fds = new int[2];
        checked(Native.socketpair(domain, type, protocol, fds), "socketpair", () -> named("AF_", domain));
        Openings.opened(fds[0]);
        Openings.opened(fds[1]);
        return fds;
    }

    /**
     * Gives a socket its own address.
     *
     * @param address port 0 asks the kernel to choose one
     * @throws ErrnoException EADDRINUSE: taken, perhaps by a connection in TIME_WAIT; EADDRNOTAVAIL: no address of this
     *     machine; EACCES: a port below 1024 without the right, or a path that may not be written; EINVAL: bound already,
     *     or a length that fits no address of the family
     */
    @Mirrors(
            c = "int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)",
            python = "sock.bind(address)",
            jdk = {
                "java.net.Socket#bind(java.net.SocketAddress)",
                "java.net.ServerSocket#bind(java.net.SocketAddress,int)",
                "java.net.DatagramSocket#bind(java.net.SocketAddress)",
                "java.nio.channels.NetworkChannel#bind(java.net.SocketAddress)"
            },
            note = "ServerSocket.bind listens too, and has set SO_REUSEADDR before")
    public static void bind(int fd, Sockaddr address) throws ErrnoException {
        checked(Native.bind(fd, address.toBytes()), "bind", fd, address);
    }

    /**
     * Makes a socket take connections.
     *
     * @param backlog how many connections may wait to be accepted; the kernel cuts it to net.core.somaxconn
     * @throws ErrnoException EADDRINUSE: another socket listens on the port, or no port is left; EOPNOTSUPP: not of a type
     *     that listens; EINVAL: connected
     */
    @Mirrors(
            c = "int listen(int sockfd, int backlog)",
            python = "sock.listen(backlog)",
            jdk = {
                "java.net.ServerSocket#bind(java.net.SocketAddress,int)",
                "java.nio.channels.ServerSocketChannel#bind(java.net.SocketAddress,int)"
            },
            note = "A part of bind there; a backlog below 1 becomes 50")
    public static void listen(int fd, int backlog) throws ErrnoException {
        checked(Native.listen(fd, backlog), "listen", fd, backlog);
    }

    /**
     * Takes the next pending connection from a listening socket.
     *
     * @return the new descriptor, which the caller must close, and the peer
     * @throws ErrnoException EAGAIN: non-blocking, none pending; EINVAL: not listening, or shut down; ECONNABORTED: the
     *     connection was gone before it was taken; EMFILE, ENFILE: no descriptors left; EINTR: a signal came
     */
    @Mirrors(
            c = "int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)",
            python = "conn, addr = sock.accept()",
            jdk = {"java.net.ServerSocket#accept()", "java.nio.channels.ServerSocketChannel#accept()"},
            note = "ServerSocket polls first where a timeout is set")
    public static Accepted accept(int fd) throws ErrnoException {
        Cell peer = new Cell();
        int accepted = Openings.opened(checked(Native.accept(fd, peer.bytes), "accept", fd));
        return new Accepted(accepted, peer.address());
    }

    /**
     * As {@link #accept}, with flags for the new descriptor.
     *
     * @param flags {@link Constants#SOCK_CLOEXEC}, {@link Constants#SOCK_NONBLOCK}
     * @throws ErrnoException as accept; EINVAL: an unknown flag
     */
    @Mirrors(
            c = "int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)",
            python = "conn, addr = sock.accept()",
            note = "The JDK cannot ask for close-on-exec")
    public static Accepted accept4(int fd, int flags) throws ErrnoException {
        Cell peer = new Cell();
        int accepted = Openings.opened(checked(Native.accept4(fd, peer.bytes, flags), "accept4", fd));
        return new Accepted(accepted, peer.address());
    }

    /**
     * Connects a stream socket, or sets where a datagram socket sends to and receives from.
     *
     * @throws ErrnoException ECONNREFUSED: nobody listens there; EINPROGRESS: non-blocking, it goes on; EALREADY: it still
     *     does; EISCONN: connected already; ETIMEDOUT: no answer; ENETUNREACH, EHOSTUNREACH: no way there; EAGAIN: no local
     *     port left, or the queue of an AF_UNIX listener is full; EAFNOSUPPORT: of another family; EINTR: a signal came and
     *     the attempt goes on
     */
    @Mirrors(
            c = "int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)",
            python = "sock.connect(address)",
            jdk = {
                "java.net.Socket#connect(java.net.SocketAddress,int)",
                "java.net.DatagramSocket#connect(java.net.SocketAddress)",
                "java.nio.channels.SocketChannel#connect(java.net.SocketAddress)"
            },
            note =
                    "A Socket that failed to connect is closed; java.net cannot dissolve an association by AF_UNSPEC but has DatagramSocket.disconnect")
    public static void connect(int fd, Sockaddr address) throws ErrnoException {
        checked(Native.connect(fd, address.toBytes()), "connect", fd, address);
    }

    /**
     * Ends one direction of a connection or both, for everybody who shares it.
     *
     * @param how {@link Constants#SHUT_RD}, {@link Constants#SHUT_WR} or {@link Constants#SHUT_RDWR}
     * @throws ErrnoException ENOTCONN: not connected; EINVAL: no such direction
     */
    @Mirrors(
            c = "int shutdown(int sockfd, int how)",
            python = "sock.shutdown(how)",
            jdk = {
                "java.net.Socket#shutdownInput()",
                "java.net.Socket#shutdownOutput()",
                "java.nio.channels.SocketChannel#shutdownInput()",
                "java.nio.channels.SocketChannel#shutdownOutput()"
            },
            note = "One direction a call")
    public static void shutdown(int fd, int how) throws ErrnoException {
        checked(Native.shutdown(fd, how), "shutdown", fd, Constants.nameOf("SHUT_", how));
    }

    /**
     * Gives a descriptor back. It is gone whatever the outcome: never call it again after an error.
     *
     * @throws ErrnoException EBADF: not open; EINTR, EIO: closed all the same
     */
    @Mirrors(
            c = "int close(int fd)",
            python = "sock.close()",
            jdk = {"java.net.Socket#close()", "java.nio.channels.Channel#close()"},
            note = "They wake whoever is blocked, which C does not")
    public static void close(int fd) throws ErrnoException {
        checked(Native.close(fd), "close", fd);
    }

    /**
     * Makes a second descriptor for the same socket. It is not close-on-exec; {@link Constants#F_DUPFD_CLOEXEC} is.
     *
     * @return the descriptor, which the caller must close
     * @throws ErrnoException EBADF: not open; EMFILE: no descriptors left
     */
    @Mirrors(c = "int dup(int oldfd)", python = "sock.dup()", note = "The JDK has no second descriptor for a socket")
    public static int dup(int fd) throws ErrnoException {
        return Openings.opened(checked(Native.dup(fd), "dup", fd));
    }

    /**
     * Makes a number stand for the same socket as another; what it stood for before is closed, without a word of errors.
     * The two may be equal: nothing happens then.
     *
     * @param newfd the number that is wanted, from 0 to below the limit of open files
     * @return {@code newfd}
     * @throws ErrnoException EBADF: {@code oldfd} is not open, or {@code newfd} is out of range; EBUSY: another thread is
     *     about to open {@code newfd}; EINTR: a signal came
     */
    @Mirrors(
            c = "int dup2(int oldfd, int newfd)",
            python = "os.dup2(fd, fd2)",
            note = "The JDK has no numbers for sockets. Python's is close-on-exec only where told so")
    public static int dup2(int oldfd, int newfd) throws ErrnoException {
        return Openings.opened(checked(Native.dup2(oldfd, newfd), "dup2", oldfd, newfd));
    }

    /**
     * As {@link #dup2}, with flags for the new number; the two must not be equal.
     *
     * @param newfd the number that is wanted, from 0 to below the limit of open files
     * @param flags {@link Constants#O_CLOEXEC} or 0
     * @return {@code newfd}
     * @throws ErrnoException as dup2; EINVAL: an unknown flag, or the two numbers are equal
     */
    @Mirrors(
            c = "int dup3(int oldfd, int newfd, int flags)",
            python = "os.dup2(fd, fd2, inheritable)",
            note = "The JDK has no numbers for sockets")
    public static int dup3(int oldfd, int newfd, int flags) throws ErrnoException {
        return Openings.opened(checked(Native.dup3(oldfd, newfd, flags), "dup3", oldfd, newfd));
    }

    /**
     * Tells a socket's own address; before bind it is the wildcard and port 0.
     *
     * @throws ErrnoException EBADF: not open; ENOTSOCK: no socket
     */
    @Mirrors(
            c = "int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)",
            python = "sock.getsockname()",
            jdk = {"java.net.Socket#getLocalSocketAddress()", "java.nio.channels.NetworkChannel#getLocalAddress()"},
            note = "null where there is none, which C never gives")
    public static Sockaddr getsockname(int fd) throws ErrnoException {
        Cell name = new Cell();
        checked(Native.getsockname(fd, name.bytes), "getsockname", fd);
        return name.address();
    }

    /**
     * Tells the address of the other end.
     *
     * @return null where the kernel names none
     * @throws ErrnoException ENOTCONN: not connected, or not any more
     */
    @Mirrors(
            c = "int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)",
            python = "sock.getpeername()",
            jdk = {"java.net.Socket#getRemoteSocketAddress()", "java.nio.channels.SocketChannel#getRemoteAddress()"},
            note = "They answer what connect was told, even after the connection is gone")
    public static Sockaddr getpeername(int fd) throws ErrnoException {
        Cell name = new Cell();
        checked(Native.getpeername(fd, name.bytes), "getpeername", fd);
        return name.address();
    }

    // Data

    /**
     * Sends on a connected socket.
     *
     * <p>With MSG_ZEROCOPY, after SO_ZEROCOPY was set, the kernel reads the buffer after the call: it must be direct (else
     * IllegalArgumentException), and stay untouched and reachable until {@link CmsgZerocopy} comes from {@link #recvmsg} with
     * MSG_ERRQUEUE.
     *
     * <p>More than 8 KiB of an array go without a copy, by a first call with MSG_DONTWAIT, during which nothing is collected;
     * what finds no room goes as told by a second. The property {@code bsdsockets.arrays.inplace=false} has it one call.
     *
     * @param flags as in {@link Constants#MSG_DONTWAIT}
     * @return how many bytes were taken, which may be less than asked
     * @throws ErrnoException EAGAIN: non-blocking or timed out, no room; ENOBUFS: MSG_ZEROCOPY, and too many are not
     *     completed; EPIPE: the connection is shut down (MSG_NOSIGNAL or not: the
     *     JVM ignores SIGPIPE); ECONNRESET: reset by the peer; EMSGSIZE: a datagram too big; ENOTCONN, EDESTADDRREQ: no
     *     receiver; EINTR: a signal came before anything was sent
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c = "ssize_t send(int sockfd, const void *buf, size_t len, int flags)",
            python = "sock.send(bytes, flags)",
            jdk = {
                "java.io.OutputStream#write(byte[],int,int)",
                "java.nio.channels.SocketChannel#write(java.nio.ByteBuffer)"
            },
            note = "A socket's stream loops until all is written; the only flag is MSG_OOB, as Socket.sendUrgentData")
    public static int send(int fd, byte[] buf, int off, int len, int flags) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        Transfers.requireLasting(fd, false, flags);
        return checked(Native.send(fd, buf, off, len, flags), "send", fd, len);
    }

    /**
     * As {@link #send(int, byte[], int, int, int)}, from the buffer's position up to its limit; the position moves by the
     * count.
     *
     * @throws ErrnoException as there
     */
    @Mirrors(
            c = "ssize_t send(int sockfd, const void *buf, size_t len, int flags)",
            python = "sock.send(bytes, flags)",
            jdk = "java.nio.channels.SocketChannel#write(java.nio.ByteBuffer)",
            note = "No flags")
    public static int send(int fd, ByteBuffer buf, int flags) throws ErrnoException {
        int len = buf.remaining();
        return checked(Transfers.send(fd, buf, flags), "send", fd, len);
    }

    /**
     * Receives from a connected socket. Into more than 8 KiB of an array it is, as {@link #send(int, byte[], int, int, int)}
     * is, a first call that does not wait, and where nothing is there (or less than SO_RCVLOWAT) the one that was told.
     *
     * @param flags as in {@link Constants#MSG_PEEK}
     * @return how many bytes arrived, 0 where the peer has closed (or {@code len} is 0, or a datagram is empty); with
     *     MSG_TRUNC how long the datagram was, which may be above {@code len}
     * @throws ErrnoException EAGAIN: non-blocking or timed out, nothing there; ECONNRESET: reset by the peer; ECONNREFUSED: a datagram
     *     sent before was refused; ENOTCONN: not connected; EINTR: a signal came before anything was there
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c = "ssize_t recv(int sockfd, void *buf, size_t len, int flags)",
            python = "sock.recv(bufsize, flags)",
            jdk = {
                "java.io.InputStream#read(byte[],int,int)",
                "java.nio.channels.SocketChannel#read(java.nio.ByteBuffer)"
            },
            note = "-1 at the end of the stream, 0 for a buffer without room; no flags")
    public static int recv(int fd, byte[] buf, int off, int len, int flags) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        return checked(Native.recv(fd, buf, off, len, flags), "recv", fd, len);
    }

    /**
     * As {@link #recv(int, byte[], int, int, int)}, from the buffer's position up to its limit; the position moves by the
     * count, to the limit at most.
     *
     * @throws ErrnoException as there
     * @throws java.nio.ReadOnlyBufferException for a buffer that cannot be written
     */
    @Mirrors(
            c = "ssize_t recv(int sockfd, void *buf, size_t len, int flags)",
            python = "sock.recv_into(buffer, nbytes, flags)",
            jdk = "java.nio.channels.SocketChannel#read(java.nio.ByteBuffer)",
            note = "-1 at the end of the stream; no flags")
    public static int recv(int fd, ByteBuffer buf, int flags) throws ErrnoException {
        int len = buf.remaining();
        return checked(Transfers.recv(fd, buf, flags), "recv", fd, len);
    }

    /**
     * Sends a datagram to an address.
     *
     * @param to the receiver; on a connected stream it is passed over or refused with EISCONN
     * @return how many bytes were taken
     * @throws ErrnoException as send; EISCONN: connected already; EACCES: a broadcast without SO_BROADCAST; EINVAL: a wrong
     *     address, port 0 included; EAFNOSUPPORT: of another family
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c =
                    "ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t addrlen)",
            python = "sock.sendto(bytes, flags, address)",
            jdk = {
                "java.net.DatagramSocket#send(java.net.DatagramPacket)",
                "java.nio.channels.DatagramChannel#send(java.nio.ByteBuffer,java.net.SocketAddress)"
            },
            note = "They refuse port 0 and, where connected, any other receiver, before the call")
    public static int sendto(int fd, byte[] buf, int off, int len, int flags, Sockaddr to) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        Transfers.requireLasting(fd, false, flags);
        return checked(Native.sendto(fd, buf, off, len, flags, to.toBytes()), "sendto", fd, to);
    }

    /**
     * As {@link #sendto(int, byte[], int, int, int, Sockaddr)}, from the buffer's position up to its limit; the position
     * moves by the count.
     *
     * @throws ErrnoException as there
     */
    @Mirrors(
            c =
                    "ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t addrlen)",
            python = "sock.sendto(bytes, flags, address)",
            jdk = "java.nio.channels.DatagramChannel#send(java.nio.ByteBuffer,java.net.SocketAddress)",
            note = "No flags, and port 0 is refused before the call")
    public static int sendto(int fd, ByteBuffer buf, int flags, Sockaddr to) throws ErrnoException {
        return checked(Transfers.sendto(fd, buf, flags, to.toBytes()), "sendto", fd, to);
    }

    /**
     * Receives, and tells from whom.
     *
     * @return the count, 0 for an empty datagram or where the peer has closed, and the sender; null where the kernel names
     *     none, as on a stream
     * @throws ErrnoException as recv
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c =
                    "ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)",
            python = "data, addr = sock.recvfrom(bufsize, flags)",
            jdk = {
                "java.net.DatagramSocket#receive(java.net.DatagramPacket)",
                "java.nio.channels.DatagramChannel#receive(java.nio.ByteBuffer)"
            },
            note = "A datagram longer than the buffer is cut in silence")
    public static Received recvfrom(int fd, byte[] buf, int off, int len, int flags) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        Cell from = new Cell();
        int count = checked(Native.recvfrom(fd, buf, off, len, flags, from.bytes), "recvfrom", fd, len);
        return new Received(count, from.address());
    }

    /**
     * As {@link #recvfrom(int, byte[], int, int, int)}, from the buffer's position up to its limit; the position moves by
     * the count, to the limit at most.
     *
     * @throws ErrnoException as there
     * @throws java.nio.ReadOnlyBufferException for a buffer that cannot be written
     */
    @Mirrors(
            c =
                    "ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)",
            python = "nbytes, addr = sock.recvfrom_into(buffer, nbytes, flags)",
            jdk = "java.nio.channels.DatagramChannel#receive(java.nio.ByteBuffer)",
            note = "No flags; a datagram longer than the buffer is cut in silence")
    public static Received recvfrom(int fd, ByteBuffer buf, int flags) throws ErrnoException {
        int len = buf.remaining();
        Cell from = new Cell();
        int count = checked(Transfers.recvfrom(fd, buf, flags, from), "recvfrom", fd, len);
        return new Received(count, from.address());
    }

    /**
     * Sends a message gathered from several buffers, with control messages.
     *
     * @return how many bytes were taken
     * @throws ErrnoException as sendto; EMSGSIZE: more pieces than the kernel takes (1024); EINVAL: a wrong control message
     */
    @Mirrors(
            c = "ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)",
            python = "sock.sendmsg(buffers, ancdata, flags, address)",
            jdk = "java.nio.channels.GatheringByteChannel#write(java.nio.ByteBuffer[])",
            note = "The pieces only: no control messages, no flags")
    public static long sendmsg(int fd, Msghdr msg, int flags) throws ErrnoException {
        long count = Messages.sendmsg(fd, msg, flags);
        if (count < 0) {
            throw new ErrnoException((int) -count, "sendmsg", target(fd, msg.name()));
        }
        return count;
    }

    /**
     * Receives a message scattered over several buffers, with control messages.
     *
     * <p>Descriptors received are the caller's to close. Where room for the control messages ran out, MSG_CTRUNC is among the
     * flags, and nobody can tell which descriptors are missing: all that came with the message are then closed, and none is
     * handed out. Nothing else is added to the call: for descriptors that a new program must not inherit, MSG_CMSG_CLOEXEC.
     *
     * @return the count, the sender, the control messages and msg_flags
     * @throws ErrnoException as recvfrom; EMSGSIZE: more pieces than the kernel takes (1024)
     * @throws java.nio.ReadOnlyBufferException for a buffer that cannot be written
     */
    @Mirrors(
            c = "ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)",
            python = "data, ancdata, flags, addr = sock.recvmsg(bufsize, ancbufsize, flags)",
            jdk = "java.nio.channels.ScatteringByteChannel#read(java.nio.ByteBuffer[])",
            note = "The pieces only: no control messages, no flags")
    public static Msghdr.Result recvmsg(int fd, Msghdr msg, int flags) throws ErrnoException {
        long[] failed = new long[1];
        Msghdr.Result result = Messages.recvmsg(fd, msg, flags, failed);
        if (result == null) {
            throw new ErrnoException((int) -failed[0], "recvmsg", Integer.toString(fd));
        }
        return result;
    }

    /**
     * Sends several messages in one call, the first of a vector.
     *
     * @return how many messages were sent, which may be fewer than asked; {@link Mmsghdr#count} has how much of each
     * @throws ErrnoException as sendmsg, where the first message failed; a later one's failure ends the call, and is lost or
     *     comes with the next
     * @throws IndexOutOfBoundsException where the vector has fewer messages, or the count is negative
     */
    @Mirrors(
            c = "int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)",
            python = "none",
            note = "One datagram a call")
    public static int sendmmsg(int fd, Mmsghdr vector, int count, int flags) throws ErrnoException {
        return sendmmsg(fd, vector, 0, count, flags);
    }

    /**
     * As {@link #sendmmsg(int, Mmsghdr, int, int)}, from one message of the vector on: {@code vector + first} in C.
     *
     * @throws ErrnoException as there
     * @throws IndexOutOfBoundsException where the vector has fewer messages, or a number is negative
     */
    @Mirrors(
            c = "int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)",
            python = "none",
            note = "One datagram a call")
    public static int sendmmsg(int fd, Mmsghdr vector, int first, int count, int flags) throws ErrnoException {
        return checked(Native.sendmmsg(fd, vector.memory(first, count), first, count, flags), "sendmmsg", fd, vector);
    }

    /**
     * Receives several messages in one call, without a time limit. It waits for all of them; with MSG_WAITFORONE for the
     * first only.
     *
     * <p>Where MSG_CTRUNC is among a message's flags, descriptors received with it are closed, as by recvmsg.
     *
     * @return how many messages have come
     * @throws ErrnoException as recvmsg, where none came; a failure after the first comes with the next call
     * @throws IndexOutOfBoundsException where the vector has fewer messages, or the count is negative
     */
    @Mirrors(
            c =
                    "int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)",
            python = "none",
            note = "One datagram a call")
    public static int recvmmsg(int fd, Mmsghdr vector, int count, int flags) throws ErrnoException {
        return recvmmsg(fd, vector, count, flags, null);
    }

    /**
     * As {@link #recvmmsg(int, Mmsghdr, int, int)}, with a time limit. The kernel looks at it only after a message has come:
     * where too few come, the call waits on (the man page's BUGS). For a true limit use SO_RCVTIMEO or poll.
     *
     * @param timeout null for none
     * @throws ErrnoException as there; EINVAL: a negative time, or nanoseconds out of range
     * @throws IndexOutOfBoundsException where the vector has fewer messages, or the count is negative
     */
    @Mirrors(
            c =
                    "int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)",
            python = "none",
            note = "One datagram a call")
    public static int recvmmsg(int fd, Mmsghdr vector, int count, int flags, Timespec timeout) throws ErrnoException {
        boolean timed = timeout != null;
        long seconds = timed ? timeout.seconds() : 0;
        long nanos = timed ? timeout.nanos() : 0;
        int result = Native.recvmmsg(fd, vector.memory(0, count), 0, count, flags, timed, seconds, nanos);
        vector.closeCutRights(0, result);
        return checked(result, "recvmmsg", fd, vector);
    }

    // Files and pipes

    /**
     * Sends a part of a file to a socket without a copy in this process.
     *
     * @param out where to, a socket or any file
     * @param in where from, a file that can be mapped; no socket
     * @param offset where in the file to begin, in bytes, the file's own position left as it is; -1, C's NULL: from the
     *     file's position on, which moves by the count
     * @param count how many bytes at most
     * @return how many bytes were sent, which may be fewer; 0 at the end of the file
     * @throws ErrnoException EAGAIN: non-blocking, no room; EBADF: not open, {@code in} not for reading or {@code out} not for
     *     writing; EINVAL: {@code in} cannot be mapped, a negative count, an offset below -1, or {@code out} is open for
     *     appending; ESPIPE: an offset, and {@code in} has no position; EPIPE, ENOTCONN, ECONNRESET: as send
     */
    @Mirrors(
            c = "ssize_t sendfile(int out_fd, int in_fd, off_t *offset, size_t count)",
            python = "os.sendfile(out_fd, in_fd, offset, count)",
            jdk = "java.nio.channels.FileChannel#transferTo(long,long,java.nio.channels.WritableByteChannel)",
            note = "It maps or copies where sendfile cannot, and cuts the count at 2 GiB")
    public static long sendfile(int out, int in, long offset, long count) throws ErrnoException {
        return checked(Native.sendfile(out, in, offset, count), "sendfile", out, in);
    }

    /**
     * Moves data between a pipe and another descriptor, or two pipes, without a copy in this process.
     *
     * @param in where from
     * @param inOffset where to begin there; -1, C's NULL: at its position, and for a pipe
     * @param out where to
     * @param outOffset where to begin there; -1, C's NULL: at its position, and for a pipe
     * @param len how many bytes at most
     * @param flags as in {@link Constants#SPLICE_F_NONBLOCK}, which is for the pipe: a socket does not wait where O_NONBLOCK
     *     is set
     * @return how many bytes were moved; 0 at the end of the data
     * @throws ErrnoException EAGAIN: non-blocking, and it would wait; EBADF: not open, or not for reading or writing; EINVAL:
     *     neither is a pipe, both are the same pipe, an offset for what has no position, an unknown flag, or {@code out} is
     *     open for appending; ESPIPE: an offset for a pipe; EPIPE, ENOTCONN: as send
     */
    @Mirrors(
            c = "ssize_t splice(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, unsigned int flags)",
            python = "os.splice(src, dst, count, offset_src, offset_dst, flags)",
            note = "The JDK never moves from a socket without a copy")
    public static long splice(int in, long inOffset, int out, long outOffset, long len, int flags)
            throws ErrnoException {
        return checked(Native.splice(in, inOffset, out, outOffset, len, flags), "splice", in, out);
    }

    /**
     * Creates a pipe.
     *
     * @param flags as in {@link Constants#O_CLOEXEC} and {@link Constants#O_NONBLOCK}
     * @return the end to read from, then the end to write to, which the caller must close
     * @throws ErrnoException EINVAL: an unknown flag; EMFILE, ENFILE: no descriptors left
     */
    @Mirrors(
            c = "int pipe2(int pipefd[2], int flags)",
            python = "os.pipe2(flags)",
            jdk = "java.nio.channels.Pipe#open()",
            note = "Its ends are close-on-exec")
    public static int[] pipe2(int flags) throws ErrnoException {
        int[] fds = new int[2];
        checked(Native.pipe2(fds, flags), "pipe2", () -> Integer.toString(flags));
        return fds;
    }

    /**
     * Reads from any descriptor; of a socket it is recv without flags.
     *
     * @return the count, 0 at the end
     * @throws ErrnoException EAGAIN: non-blocking, nothing there; EBADF: not open for reading; EISDIR: a directory; EINTR: a
     *     signal came; of a socket as recv
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c = "ssize_t read(int fd, void *buf, size_t count)",
            python = "os.read(fd, n)",
            jdk = "java.io.InputStream#read(byte[],int,int)",
            note = "-1 at the end")
    public static int read(int fd, byte[] buf, int off, int len) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        return checked(Native.read(fd, buf, off, len), "read", fd, len);
    }

    /**
     * As {@link #read(int, byte[], int, int)}, from the buffer's position up to its limit; the position moves by the count.
     *
     * @throws ErrnoException as there
     * @throws java.nio.ReadOnlyBufferException for a buffer that cannot be written
     */
    @Mirrors(
            c = "ssize_t read(int fd, void *buf, size_t count)",
            python = "os.read(fd, n)",
            jdk = "java.io.InputStream#read(byte[],int,int)",
            note = "-1 at the end")
    public static int read(int fd, ByteBuffer buf) throws ErrnoException {
        int len = buf.remaining();
        return checked(Transfers.read(fd, buf), "read", fd, len);
    }

    /**
     * Writes to any descriptor; of a socket it is send without flags.
     *
     * @return how many bytes were taken, which may be fewer than asked
     * @throws ErrnoException EAGAIN: non-blocking, no room; EBADF: not open for writing; EPIPE: nobody reads (the JVM ignores
     *     SIGPIPE); EINTR: a signal came before anything was written; of a socket as send
     * @throws IndexOutOfBoundsException where {@code off} and {@code len} are not within the array
     */
    @Mirrors(
            c = "ssize_t write(int fd, const void *buf, size_t count)",
            python = "os.write(fd, bytes)",
            jdk = "java.io.OutputStream#write(byte[],int,int)",
            note = "It loops until all is written")
    public static int write(int fd, byte[] buf, int off, int len) throws ErrnoException {
        Objects.checkFromIndexSize(off, len, buf.length);
        return checked(Native.write(fd, buf, off, len), "write", fd, len);
    }

    /**
     * As {@link #write(int, byte[], int, int)}, from the buffer's position up to its limit; the position moves by the count.
     *
     * @throws ErrnoException as there
     */
    @Mirrors(
            c = "ssize_t write(int fd, const void *buf, size_t count)",
            python = "os.write(fd, bytes)",
            jdk = "java.io.OutputStream#write(byte[],int,int)",
            note = "It loops until all is written")
    public static int write(int fd, ByteBuffer buf) throws ErrnoException {
        int len = buf.remaining();
        return checked(Transfers.write(fd, buf), "write", fd, len);
    }

    // Options

    /**
     * Reads an option that is an int.
     *
     * @param level as in {@link Constants#SOL_SOCKET}
     * @param name as in {@link Constants#SO_RCVBUF}
     * @throws ErrnoException ENOPROTOOPT: no such option; EOPNOTSUPP: no such level for this socket; EINVAL: it wants more
     *     than four bytes
     */
    @Mirrors(
            c = "int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)",
            python = "sock.getsockopt(level, optname)",
            jdk = {
                "java.net.Socket#getOption(java.net.SocketOption)",
                "java.nio.channels.NetworkChannel#getOption(java.net.SocketOption)"
            },
            note = "The options that the JDK knows only")
    public static int getsockopt(int fd, int level, int name) throws ErrnoException {
        byte[] value = getsockopt(fd, level, name, Integer.BYTES);
        byte[] whole = Arrays.copyOf(value, Integer.BYTES);
        return ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder()).getInt();
    }

    /**
     * Reads an option as bytes.
     *
     * @param length room for it, in bytes
     * @return the value, cut to the length that the kernel wrote
     * @throws ErrnoException as for an int; ERANGE: too little room
     * @throws IndexOutOfBoundsException for a negative length
     * @throws IllegalArgumentException for SO_GET_FILTER, whose length is no number of bytes
     */
    @Mirrors(
            c = "int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)",
            python = "sock.getsockopt(level, optname, buflen)",
            note = "The JDK has no option as bytes")
    public static byte[] getsockopt(int fd, int level, int name, int length) throws ErrnoException {
        Objects.checkFromIndexSize(0, length, Integer.MAX_VALUE);
        if (level == Constants.SOL_SOCKET && name == Constants.SO_GET_FILTER) {
            throw new IllegalArgumentException(
                    "SO_GET_FILTER counts instructions, not bytes, and writes past them: read SockOpts.SO_GET_FILTER");
        }
        byte[] value = new byte[length];
        int written =
                checked(Native.getsockopt(fd, level, name, value, length), "getsockopt", () -> option(fd, level, name));
        return written == length ? value : Arrays.copyOf(value, written);
    }

    /**
     * Sets an option that is an int.
     *
     * @throws ErrnoException ENOPROTOOPT: no such option; EINVAL: no such value; EPERM: without the right; EDOM: a time out
     *     of range
     */
    @Mirrors(
            c = "int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)",
            python = "sock.setsockopt(level, optname, value)",
            jdk = {
                "java.net.Socket#setOption(java.net.SocketOption,java.lang.Object)",
                "java.nio.channels.NetworkChannel#setOption(java.net.SocketOption,java.lang.Object)"
            },
            note = "The options that the JDK knows only")
    public static void setsockopt(int fd, int level, int name, int value) throws ErrnoException {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
        setsockopt(fd, level, name, bytes);
    }

    /**
     * Sets an option as bytes, as in {@link Linger#toBytes} and {@link Timeval#toBytes}.
     *
     * @throws ErrnoException as for an int; EINVAL: of the wrong length
     */
    @Mirrors(
            c = "int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)",
            python = "sock.setsockopt(level, optname, buffer)",
            note = "The JDK has no option as bytes")
    public static void setsockopt(int fd, int level, int name, byte[] value) throws ErrnoException {
        Objects.requireNonNull(value);
        checked(Native.setsockopt(fd, level, name, value), "setsockopt", () -> option(fd, level, name));
    }

    /**
     * Reads an option as the type that it has.
     *
     * @param option as in {@link SockOpts#TCP_INFO}
     * @throws ErrnoException as for bytes
     * @throws UnsupportedOperationException for an option whose struct is only written
     */
    @Mirrors(
            c = "int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)",
            python = "sock.getsockopt(level, optname, buflen)",
            jdk = {
                "java.net.Socket#getOption(java.net.SocketOption)",
                "java.nio.channels.NetworkChannel#getOption(java.net.SocketOption)"
            },
            note = "The options that the JDK knows only")
    public static <T> T getsockopt(int fd, SockOpt<T> option) throws ErrnoException {
        if (option.type() == SockFprog.class && option.readable()) {
            return option.type().cast(Filters.get(fd, option.level(), option.optname()));
        }
        option.requireReadForm();
        return option.ofBytes(getsockopt(fd, option.level(), option.optname(), option.size()));
    }

    /**
     * Sets an option of the type that it has.
     *
     * @param option as in {@link SockOpts#SO_LINGER}, which takes a {@link Linger}
     * @throws ErrnoException as for an int; ENODEV: no such interface; EADDRNOTAVAIL: no such group or address; ENOENT: no
     *     such congestion control or protocol
     * @throws UnsupportedOperationException for an option whose struct is only read
     */
    @Mirrors(
            c = "int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)",
            python = "sock.setsockopt(level, optname, buffer)",
            jdk = {
                "java.net.Socket#setOption(java.net.SocketOption,java.lang.Object)",
                "java.nio.channels.NetworkChannel#setOption(java.net.SocketOption,java.lang.Object)"
            },
            note = "The options that the JDK knows only")
    public static <T> void setsockopt(int fd, SockOpt<T> option, T value) throws ErrnoException {
        if (value instanceof SockFprog program && option.writable()) {
            Filters.set(fd, option.level(), option.optname(), program);
        } else {
            setsockopt(fd, option.level(), option.optname(), option.toBytes(value));
        }
    }

    /**
     * Reads or changes a descriptor's flags.
     *
     * @param cmd a command whose argument is an int or none, as in {@link Constants#F_GETFL}
     * @param arg as in {@link Constants#O_NONBLOCK}; passed over where the command takes none
     * @return what the command gives; 0 for those that set. F_GETOWN gives a group as a number below zero
     * @throws ErrnoException EBADF: not open; EINVAL: no such command or value; EMFILE: no descriptors left; ESRCH: no
     *     process or group of that number
     * @throws IllegalArgumentException for a command whose argument C takes as memory
     */
    @Mirrors(
            c = "int fcntl(int fd, int cmd, int arg)",
            python = "fcntl.fcntl(sock, cmd, arg)",
            jdk = "java.nio.channels.SelectableChannel#configureBlocking(boolean)",
            note = "O_NONBLOCK of a channel only")
    public static int fcntl(int fd, int cmd, int arg) throws ErrnoException {
        if (takesMemory(cmd)) {
            throw new IllegalArgumentException(
                    Constants.nameOf("F_", cmd) + " takes memory, which an int is not: not possible here");
        }
        long result = Native.fcntl(fd, cmd, arg);
        if (result < 0) {
            throw new ErrnoException((int) -result, "fcntl", target(fd, Constants.nameOf("F_", cmd)));
        }
        boolean opens = cmd == Constants.F_DUPFD || cmd == Constants.F_DUPFD_CLOEXEC;
        return opens ? Openings.opened((int) result) : (int) result;
    }

    /** No static set: where the library cannot be loaded, this class must still get as far as the error that says why. */
    private static boolean takesMemory(int cmd) {
        int[] commands = {
            Constants.F_GETLK,
            Constants.F_SETLK,
            Constants.F_SETLKW,
            Constants.F_GETOWN_EX,
            Constants.F_SETOWN_EX,
            Constants.F_GET_RW_HINT,
            Constants.F_SET_RW_HINT,
            Constants.F_GET_FILE_RW_HINT,
            Constants.F_SET_FILE_RW_HINT,
            Constants.F_OFD_GETLK,
            Constants.F_OFD_SETLK,
            Constants.F_OFD_SETLKW,
            F_GETOWNER_UIDS
        };
        return cmd >= 0 && IntStream.of(commands).anyMatch(command -> command == cmd);
    }

    /**
     * Asks for a number.
     *
     * @param request {@link Constants#FIONREAD} (the same as SIOCINQ: how many bytes can be received; of a UDP socket how
     *     long the next datagram is), {@link Constants#SIOCOUTQ} (how many bytes the peer has not confirmed),
     *     {@link Constants#SIOCOUTQNSD} (how many were not even sent), {@link Constants#SIOCATMARK} or
     *     {@link Constants#SIOCGPGRP}
     * @return the number
     * @throws ErrnoException EBADF: not open; ENOTTY: the descriptor knows no such request; EINVAL: a socket that listens
     * @throws IllegalArgumentException for a request that gives no int
     */
    @Mirrors(
            c = "int ioctl(int fd, unsigned long request, int *value)",
            python = "fcntl.ioctl(sock, request, buffer)",
            jdk = "java.io.InputStream#available()",
            note = "FIONREAD only")
    public static int ioctl(int fd, int request) throws ErrnoException {
        byte[] value = new byte[Integer.BYTES];
        ioctl(fd, Requests.givesInt(request), value, "");
        return ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt();
    }

    /**
     * Sets a number.
     *
     * @param request {@link Constants#FIONBIO} (non-blocking or not), {@link Constants#FIOASYNC} or
     *     {@link Constants#SIOCSPGRP}
     * @param value 0 or 1; the number of a process, or of a group below zero, for SIOCSPGRP
     * @throws ErrnoException EBADF: not open; ENOTTY: the descriptor knows no such request; ESRCH: no such process
     * @throws IllegalArgumentException for a request that takes no int
     */
    @Mirrors(
            c = "int ioctl(int fd, unsigned long request, const int *value)",
            python = "fcntl.ioctl(sock, request, buffer)",
            jdk = "java.nio.channels.SelectableChannel#configureBlocking(boolean)",
            note = "FIONBIO only; Python's sock.setblocking(flag) makes this call")
    public static void ioctl(int fd, int request, int value) throws ErrnoException {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
        ioctl(fd, Requests.takesInt(request), bytes, ", " + value);
    }

    /**
     * Asks with a struct, into which the kernel writes its answer: {@code struct ifreq} (40 bytes, of which the first 16
     * are the interface's name and a zero) for requests about an interface, {@code struct timeval} and
     * {@code struct timespec} for the time at which the last datagram came.
     *
     * @param request as in {@link Constants#SIOCGIFADDR}, {@link Constants#SIOCGSTAMP}
     * @param argument the struct as C lays it out; what is longer than it stays as it was
     * @throws ErrnoException EBADF: not open; ENOTTY: the descriptor knows no such request; ENODEV, ENXIO: no such interface;
     *     EADDRNOTAVAIL: it has no such address; ENOENT: no datagram came; EPERM: without the right to set
     * @throws IndexOutOfBoundsException where the array is shorter than the struct
     * @throws IllegalArgumentException for a request whose argument is not known to be one of those, as of SIOCGIFCONF,
     *     whose struct holds the address of more memory ({@link #if_nameindex} tells what it tells)
     */
    @Mirrors(
            c = "int ioctl(int fd, unsigned long request, struct ifreq *ifr)",
            python = "fcntl.ioctl(sock, request, buffer)",
            jdk = {
                "java.net.NetworkInterface#getInterfaceAddresses()",
                "java.net.NetworkInterface#getHardwareAddress()",
                "java.net.NetworkInterface#getMTU()"
            },
            note = "A method for each thing to know")
    public static void ioctl(int fd, int request, byte[] argument) throws ErrnoException {
        Objects.checkFromIndexSize(0, Requests.sizeOfStruct(request), argument.length);
        ioctl(fd, request, argument, "");
    }

    private static void ioctl(int fd, int request, byte[] argument, String more) throws ErrnoException {
        checked(
                Native.ioctl(fd, request, argument),
                "ioctl",
                () -> fd + ", " + Constants.nameOf("SIOC", request) + more);
    }

    /**
     * Tells whether the next byte to be received is the one that was sent out of band; recv stops before it.
     *
     * @return 1 at the mark, 0 before or after it, or where there is none
     * @throws ErrnoException EBADF: not open; ENOTTY, EINVAL: no socket, or of a kind without such data
     */
    @Mirrors(
            c = "int sockatmark(int sockfd)",
            python = "none",
            note = "The JDK puts the byte among the others (SO_OOBINLINE) or drops it, and tells nothing")
    public static int sockatmark(int fd) throws ErrnoException {
        return checked(Native.sockatmark(fd), "sockatmark", fd);
    }

    // Readiness

    /**
     * Waits until one of the descriptors is ready.
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many are ready, 0 after the time; {@link PollFd#revents} tells which
     * @throws ErrnoException EINTR: a signal came; EINVAL: more entries than descriptors are allowed
     */
    @Mirrors(
            c = "int poll(struct pollfd *fds, nfds_t nfds, int timeout)",
            python = "select.poll().poll(timeout)",
            jdk = "java.nio.channels.Selector#select(long)",
            note = "Channels only, and these have to be non-blocking")
    public static int poll(PollFd[] fds, int timeoutMillis) throws ErrnoException {
        int[] numbers = new int[fds.length];
        short[] events = new short[fds.length];
        short[] revents = new short[fds.length];
        for (int i = 0; i < fds.length; i++) {
            numbers[i] = fds[i].fd();
            events[i] = (short) fds[i].events();
        }
        int ready =
                checked(Native.poll(numbers, events, revents, timeoutMillis), "poll", () -> Arrays.toString(numbers));
        for (int i = 0; i < fds.length; i++) {
            fds[i].found(revents[i]);
        }
        return ready;
    }

    /**
     * Creates an epoll.
     *
     * @param flags {@link Constants#EPOLL_CLOEXEC} or 0
     * @return the descriptor, which the caller must close
     * @throws ErrnoException EINVAL: an unknown flag; EMFILE: no descriptors left
     */
    @Mirrors(
            c = "int epoll_create1(int flags)",
            python = "select.epoll(flags=flags)",
            jdk = "java.nio.channels.Selector#open()",
            note = "A Selector is an epoll and an eventfd")
    public static int epoll_create1(int flags) throws ErrnoException {
        return Openings.opened(checked(Native.epollCreate1(flags), "epoll_create1", () -> Integer.toString(flags)));
    }

    /**
     * Adds, changes or removes what an epoll waits for.
     *
     * @param op {@link Constants#EPOLL_CTL_ADD}, {@link Constants#EPOLL_CTL_MOD} or {@link Constants#EPOLL_CTL_DEL}
     * @param events as in {@link Constants#EPOLLIN}, with {@link Constants#EPOLLET} and its kin
     * @param data comes back with each event
     * @throws ErrnoException EEXIST: added already; ENOENT: not added; EPERM: a descriptor that cannot be waited for; EINVAL:
     *     an epoll in itself, or a wrong operation
     */
    @Mirrors(
            c = "int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)",
            python = "epoll.register(fd, eventmask)",
            jdk = "java.nio.channels.SelectableChannel#register(java.nio.channels.Selector,int,java.lang.Object)",
            note = "Level-triggered only")
    public static void epoll_ctl(int epfd, int op, int fd, int events, long data) throws ErrnoException {
        checked(Native.epollCtl(epfd, op, fd, events, data), "epoll_ctl", epfd, fd);
    }

    /**
     * Waits until one of the descriptors is ready.
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many events there are, 0 after the time
     * @throws ErrnoException EINTR: a signal came; EINVAL: no epoll
     */
    @Mirrors(
            c = "int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)",
            python = "epoll.poll(timeout, maxevents)",
            jdk = "java.nio.channels.Selector#select(long)",
            note = "It allocates for what it finds")
    public static int epoll_wait(int epfd, EpollEvents events, int timeoutMillis) throws ErrnoException {
        return checked(Native.epollWait(epfd, events.memory(), events.capacity(), timeoutMillis), "epoll_wait", epfd);
    }

    /**
     * Creates a counter that can be waited for: readable while it is above 0. Its use is to wake whoever waits.
     *
     * @param initval what it starts with, as 32 bits without a sign
     * @param flags {@link Constants#EFD_CLOEXEC}, {@link Constants#EFD_NONBLOCK}, {@link Constants#EFD_SEMAPHORE}
     * @return the descriptor, which the caller must close
     * @throws ErrnoException EINVAL: an unknown flag; EMFILE, ENFILE: no descriptors left
     */
    @Mirrors(
            c = "int eventfd(unsigned int initval, int flags)",
            python = "os.eventfd(initval, flags)",
            jdk = "java.nio.channels.Selector#wakeup()",
            note = "A Selector has one inside")
    public static int eventfd(int initval, int flags) throws ErrnoException {
        return Openings.opened(
                checked(Native.eventfd(initval, flags), "eventfd", () -> initval + ", " + named("EFD_", flags)));
    }

    /**
     * Takes the counter's value and sets it to 0; with EFD_SEMAPHORE takes 1. It waits while the value is 0.
     *
     * @return the value, as 64 bits without a sign
     * @throws ErrnoException EAGAIN: non-blocking, and the value is 0; EBADF: not open; EINVAL: no eventfd; EINTR: a signal
     *     came
     */
    @Mirrors(
            c = "int eventfd_read(int fd, eventfd_t *value)",
            python = "os.eventfd_read(fd)",
            note = "A Selector does it itself")
    public static long eventfd_read(int fd) throws ErrnoException {
        byte[] value = new byte[Long.BYTES];
        checked(Native.eventfdRead(fd, value), "eventfd_read", fd);
        return ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getLong();
    }

    /**
     * Adds to the counter. It waits while the sum would be above 0xfffffffffffffffe.
     *
     * @param value what to add, as 64 bits without a sign
     * @throws ErrnoException EAGAIN: non-blocking, and the sum would be too large; EINVAL: 0xffffffffffffffff, or no eventfd;
     *     EBADF: not open; EINTR: a signal came
     */
    @Mirrors(
            c = "int eventfd_write(int fd, eventfd_t value)",
            python = "os.eventfd_write(fd, value)",
            jdk = "java.nio.channels.Selector#wakeup()",
            note = "A Selector adds 1")
    public static void eventfd_write(int fd, long value) throws ErrnoException {
        checked(Native.eventfdWrite(fd, value), "eventfd_write", fd, Long.toUnsignedString(value));
    }

    // Names

    /**
     * Tells this machine's name.
     *
     * @throws ErrnoException ENAMETOOLONG: more than 64 bytes, which Linux does not allow
     */
    @Mirrors(
            c = "int gethostname(char *name, size_t len)",
            python = "socket.gethostname()",
            jdk = "java.net.InetAddress#getLocalHost()",
            note = "It resolves the name too, and fails where that fails")
    public static String gethostname() throws ErrnoException {
        byte[] name = new byte[LONGEST_HOST_NAME + 1];
        checked(Native.gethostname(name), "gethostname", () -> "");
        return Names.text(name);
    }

    /**
     * Finds the IPv4 address of a name; C's is called in its form for threads, gethostbyname_r(3), and of its list the
     * first is taken.
     *
     * @return a {@link SockaddrIn} with port 0
     * @throws GaiException EAI_NONAME: no such name; EAI_NODATA: it has no IPv4 address; EAI_AGAIN: no answer now; EAI_FAIL:
     *     never
     * @throws IllegalArgumentException for a name with a zero in it
     */
    @Mirrors(
            c = "struct hostent *gethostbyname(const char *name)",
            python = "socket.gethostbyname(hostname)",
            jdk = "java.net.InetAddress#getByName(java.lang.String)",
            note = "It asks getaddrinfo, and keeps answers for 30 seconds")
    public static Sockaddr gethostbyname(String name) throws GaiException {
        Cell address = new Cell();
        int failed = Native.gethostbyname(Names.required(name), address.bytes);
        if (failed != 0) {
            throw Names.hostNotFound(failed, name);
        }
        return address.address();
    }

    /**
     * Finds the addresses of a name and a service.
     *
     * @param node a name or a number; null for this machine
     * @param service a name or a port; null for port 0
     * @param hints what is wanted; null for everything
     * @return at least one entry, in the order in which to try them
     * @throws GaiException EAI_NONAME: no such name, or node and service are both null; EAI_SERVICE: no such service for the
     *     type; EAI_FAMILY, EAI_SOCKTYPE, EAI_BADFLAGS: wrong hints; EAI_AGAIN: no answer now; EAI_SYSTEM: see errno
     * @throws IllegalArgumentException for text with a zero in it
     */
    @Mirrors(
            c =
                    "int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **res)",
            python = "socket.getaddrinfo(host, port, family, type, proto, flags)",
            jdk = "java.net.InetAddress#getAllByName(java.lang.String)",
            note = "It knows no services, and reads numbers itself")
    public static List<AddrInfo> getaddrinfo(String node, String service, AddrInfo hints) throws GaiException {
        int[] wanted =
                hints == null ? null : new int[] {hints.flags(), hints.family(), hints.socktype(), hints.protocol()};
        int[] error = new int[2];
        byte[] list = Native.getaddrinfo(Names.optional(node), Names.optional(service), wanted, error);
        if (list == null) {
            throw new GaiException(error[0], error[1], "getaddrinfo", node + ", " + service);
        }
        return Names.addrInfos(list);
    }

    /**
     * Finds the name of an address.
     *
     * @param flags as in {@link Constants#NI_NUMERICHOST}
     * @throws GaiException EAI_NONAME: no name, and NI_NAMEREQD; EAI_FAMILY: no such family, or a wrong length
     */
    @Mirrors(
            c =
                    "int getnameinfo(const struct sockaddr *addr, socklen_t addrlen, char *host, socklen_t hostlen, char *serv, socklen_t servlen, int flags)",
            python = "socket.getnameinfo(sockaddr, flags)",
            jdk = "java.net.InetAddress#getHostName()",
            note = "It checks the answer by asking back, and knows no services")
    public static NameInfo getnameinfo(Sockaddr address, int flags) throws GaiException {
        byte[] host = new byte[Constants.NI_MAXHOST];
        byte[] service = new byte[Constants.NI_MAXSERV];
        int[] error = new int[1];
        int code = Native.getnameinfo(address.toBytes(), host, service, flags, error);
        if (code != 0) {
            throw new GaiException(code, error[0], "getnameinfo", address.toString());
        }
        return new NameInfo(Names.text(host), Names.text(service));
    }

    /**
     * Reads an address in numbers.
     *
     * @return 4 or 16 bytes in network order; none for text that is no address
     * @throws ErrnoException EAFNOSUPPORT: neither AF_INET nor AF_INET6
     */
    @Mirrors(
            c = "int inet_pton(int af, const char *src, void *dst)",
            python = "socket.inet_pton(family, text)",
            jdk = "java.net.InetAddress#getByName(java.lang.String)",
            note = "It takes names too, and fewer than four numbers")
    public static byte[] inet_pton(int family, String text) throws ErrnoException {
        byte[] address = new byte[INET6_SIZE];
        int result = checked(Native.inetPton(family, Names.required(text), address), "inet_pton", () -> text);
        int size = family == Constants.AF_INET ? INET_SIZE : INET6_SIZE;
        return result == 1 ? Arrays.copyOf(address, size) : new byte[0];
    }

    /**
     * Writes an address in numbers.
     *
     * @param address 4 bytes (AF_INET) or 16 (AF_INET6), in network order
     * @throws ErrnoException EAFNOSUPPORT: neither AF_INET nor AF_INET6
     * @throws IndexOutOfBoundsException for too few bytes
     */
    @Mirrors(
            c = "const char *inet_ntop(int af, const void *src, char *dst, socklen_t size)",
            python = "socket.inet_ntop(family, bytes)",
            jdk = "java.net.InetAddress#getHostAddress()",
            note = "It does not shorten IPv6")
    public static String inet_ntop(int family, byte[] address) throws ErrnoException {
        Objects.checkFromIndexSize(0, family == Constants.AF_INET6 ? INET6_SIZE : INET_SIZE, address.length);
        byte[] text = new byte[LONGEST_ADDRESS];
        checked(Native.inetNtop(family, Arrays.copyOf(address, INET6_SIZE), text), "inet_ntop", () -> "");
        return Names.text(text);
    }

    /**
     * Finds an interface's number.
     *
     * @throws ErrnoException ENODEV: no such interface
     */
    @Mirrors(
            c = "unsigned int if_nametoindex(const char *ifname)",
            python = "socket.if_nametoindex(name)",
            jdk = "java.net.NetworkInterface#getByName(java.lang.String)")
    public static int if_nametoindex(String name) throws ErrnoException {
        return checked(Native.ifNametoindex(Names.required(name)), "if_nametoindex", () -> name);
    }

    /**
     * Finds an interface's name.
     *
     * @throws ErrnoException ENXIO: no such interface
     */
    @Mirrors(
            c = "char *if_indextoname(unsigned int ifindex, char *ifname)",
            python = "socket.if_indextoname(index)",
            jdk = "java.net.NetworkInterface#getByIndex(int)")
    public static String if_indextoname(int index) throws ErrnoException {
        byte[] name = new byte[Names.INTERFACE_SIZE];
        checked(Native.ifIndextoname(index, name), "if_indextoname", () -> Integer.toString(index));
        return Names.text(name);
    }

    /**
     * Lists the interfaces.
     *
     * @throws ErrnoException EMFILE, ENFILE: no descriptors left; ENOBUFS: no memory
     */
    @Mirrors(
            c = "struct if_nameindex *if_nameindex(void)",
            python = "socket.if_nameindex()",
            jdk = "java.net.NetworkInterface#networkInterfaces()",
            note = "With all addresses; an interface with a colon in its name becomes a child of another")
    public static List<IfNameIndex> if_nameindex() throws ErrnoException {
        int[] error = new int[1];
        byte[] list = Native.ifNameindex(error);
        if (list == null) {
            throw new ErrnoException(error[0], "if_nameindex", "");
        }
        return Names.interfaces(list);
    }

    /**
     * What an error's number means, in the process's language; C's is called in its form for threads, strerror_r(3).
     */
    @Mirrors(
            c = "char *strerror(int errnum)",
            python = "os.strerror(code)",
            note = "The JDK shows the text in exceptions only")
    public static String strerror(int errno) {
        return new String(Native.strerror(errno), Names.platformCharset());
    }

    /** What a code of getaddrinfo or getnameinfo means, in the process's language. */
    @Mirrors(
            c = "const char *gai_strerror(int errcode)",
            python = "none",
            note = "Python and the JDK show the text in their exceptions only: socket.gaierror, UnknownHostException")
    public static String gai_strerror(int code) {
        return Names.gaiStrerror(code);
    }

    private static int checked(int result, String call, int fd) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result, call, Integer.toString(fd));
        }
        return result;
    }

    /** A length as it is: JDK 17 would make an object of it at each call, even where none fails. */
    private static int checked(int result, String call, int fd, int number) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result, call, fd + ", " + number);
        }
        return result;
    }

    private static int checked(int result, String call, int fd, Object on) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result, call, target(fd, on));
        }
        return result;
    }

    private static int checked(int result, String call, Supplier<String> target) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(-result, call, target.get());
        }
        return result;
    }

    private static long checked(long result, String call, int fd, Object on) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException((int) -result, call, target(fd, on));
        }
        return result;
    }

    private static String target(int fd, Object on) {
        return on == null ? Integer.toString(fd) : fd + ", " + on;
    }

    private static String option(int fd, int level, int name) {
        return fd + ", " + Options.nameOf(level, name);
    }

    private static String named(String prefix, int value) {
        return Constants.nameOf(prefix, value);
    }
}
