package bsdsockets.posix;

import bsdsockets.internal.Native;
import bsdsockets.internal.trace.Openings;
import java.nio.ByteBuffer;

/**
 * Transfers and readiness in the kernel's convention: each returns the count, or {@code -errno}. None throws for a failed
 * call, retries, or allocates: for event loops. The system call is made without libc between.
 *
 * <p>A buffer is direct; the call takes it from its position to its limit, and moves the position by the count.
 */
public final class Syscalls {
    private Syscalls() {}

    /**
     * recv(2).
     *
     * @return the count, 0 where the peer has closed, or -errno, as in {@code -Constants.EAGAIN}
     * @throws IllegalArgumentException for a buffer that is not direct
     * @throws java.nio.ReadOnlyBufferException for one that cannot be written
     */
    @Mirrors(
            c = "ssize_t recv(int sockfd, void *buf, size_t len, int flags)",
            python = "sock.recv_into(buffer, nbytes, flags)",
            jdk = "java.nio.channels.SocketChannel#read(java.nio.ByteBuffer)",
            note = "0 where nothing is there, -1 at the end; other failures are exceptions")
    public static int recv(int fd, ByteBuffer direct, int flags) {
        int off = direct.position();
        int len = room(direct, off);
        return Transfers.moved(direct, off, len, Native.sysRecv(fd, direct, off, len, flags));
    }

    /**
     * send(2).
     *
     * @return the count, which may be less than asked, or -errno
     * @throws IllegalArgumentException for a buffer that is not direct
     */
    @Mirrors(
            c = "ssize_t send(int sockfd, const void *buf, size_t len, int flags)",
            python = "sock.send(bytes, flags)",
            jdk = "java.nio.channels.SocketChannel#write(java.nio.ByteBuffer)",
            note = "0 where there is no room; other failures are exceptions")
    public static int send(int fd, ByteBuffer direct, int flags) {
        int off = direct.position();
        int len = content(direct, off);
        return Transfers.moved(direct, off, len, Native.sysSend(fd, direct, off, len, flags));
    }

    /**
     * recvfrom(2).
     *
     * @param from receives the sender; holds none after a failure
     * @return the count, or -errno
     * @throws IllegalArgumentException for a buffer that is not direct
     * @throws java.nio.ReadOnlyBufferException for one that cannot be written
     */
    @Mirrors(
            c =
                    "ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)",
            python = "nbytes, addr = sock.recvfrom_into(buffer, nbytes, flags)",
            jdk = "java.nio.channels.DatagramChannel#receive(java.nio.ByteBuffer)",
            note = "It allocates an address for each other sender")
    public static int recvfrom(int fd, ByteBuffer direct, int flags, SockaddrBuffer from) {
        int off = direct.position();
        int len = room(direct, off);
        return Transfers.moved(direct, off, len, Native.sysRecvfrom(fd, direct, off, len, flags, from.cell()));
    }

    /**
     * sendto(2).
     *
     * @param to the receiver
     * @return the count, or -errno
     * @throws IllegalArgumentException for a buffer that is not direct
     */
    @Mirrors(
            c =
                    "ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t addrlen)",
            python = "sock.sendto(bytes, flags, address)",
            jdk = "java.nio.channels.DatagramChannel#send(java.nio.ByteBuffer,java.net.SocketAddress)",
            note = "0 where there is no room; other failures are exceptions")
    public static int sendto(int fd, ByteBuffer direct, int flags, SockaddrBuffer to) {
        int off = direct.position();
        int len = content(direct, off);
        return Transfers.moved(direct, off, len, Native.sysSendto(fd, direct, off, len, flags, to.cell()));
    }

    /**
     * accept4(2).
     *
     * @param peer receives the address of the other end; holds none after a failure
     * @return the new descriptor, which the caller must close, or -errno
     */
    @Mirrors(
            c = "int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)",
            python = "conn, addr = sock.accept()",
            jdk = "java.nio.channels.ServerSocketChannel#accept()",
            note = "null where none is pending; no flags")
    public static int accept4(int fd, SockaddrBuffer peer, int flags) {
        return Openings.opened(Native.sysAccept4(fd, peer.cell(), flags));
    }

    /**
     * sendmsg(2) of one message of a vector. With {@link Cmsg#udpSegment} among its control messages the kernel cuts it into
     * datagrams.
     *
     * @param i which message
     * @return how many bytes were taken, or -errno
     * @throws IndexOutOfBoundsException where the vector has no such message
     */
    @Mirrors(
            c = "ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)",
            python = "sock.sendmsg(buffers, ancdata, flags, address)",
            note = "A datagram a call, and no control messages")
    public static int sendmsg(int fd, Mmsghdr vector, int i, int flags) {
        return Native.sysSendmsg(fd, vector.memory(i, 1), i, flags);
    }

    /**
     * recvmsg(2) into one message of a vector. With UDP_GRO set on the socket it may be several datagrams, each of the length
     * that {@link Mmsghdr#controlNumber} tells. Where MSG_CTRUNC comes back, descriptors received are closed.
     *
     * @param i which message
     * @return the count, or -errno
     * @throws IndexOutOfBoundsException where the vector has no such message
     */
    @Mirrors(
            c = "ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)",
            python = "data, ancdata, flags, addr = sock.recvmsg(bufsize, ancbufsize, flags)",
            note = "A datagram a call, and no control messages")
    public static int recvmsg(int fd, Mmsghdr vector, int i, int flags) {
        int result = Native.sysRecvmsg(fd, vector.memory(i, 1), i, flags);
        vector.closeCutRights(i, result < 0 ? 0 : 1);
        return result;
    }

    /**
     * sendmmsg(2) of the first messages of a vector.
     *
     * @return how many messages were sent, or -errno where the first was not
     * @throws IndexOutOfBoundsException where the vector has fewer messages
     */
    @Mirrors(
            c = "int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)",
            python = "none",
            note = "One datagram a call")
    public static int sendmmsg(int fd, Mmsghdr vector, int count, int flags) {
        return sendmmsg(fd, vector, 0, count, flags);
    }

    /**
     * sendmmsg(2) of messages of a vector from one on, as {@code vector + first} in C: to go on where a call has left off.
     *
     * @return how many messages were sent, or -errno where the first was not
     * @throws IndexOutOfBoundsException where the vector has fewer messages
     */
    @Mirrors(
            c = "int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)",
            python = "none",
            note = "One datagram a call")
    public static int sendmmsg(int fd, Mmsghdr vector, int first, int count, int flags) {
        return Native.sysSendmmsg(fd, vector.memory(first, count), first, count, flags);
    }

    /**
     * recvmmsg(2) into the first messages of a vector, without a time limit. Where MSG_CTRUNC comes back, descriptors
     * received with that message are closed.
     *
     * @return how many messages have come, or -errno
     * @throws IndexOutOfBoundsException where the vector has fewer messages
     */
    @Mirrors(
            c =
                    "int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)",
            python = "none",
            note = "One datagram a call")
    public static int recvmmsg(int fd, Mmsghdr vector, int count, int flags) {
        return recvmmsg(fd, vector, count, flags, null);
    }

    /**
     * recvmmsg(2) with a time limit, which the kernel looks at after each message only: {@link Posix#recvmmsg(int, Mmsghdr,
     * int, int, Timespec)}.
     *
     * @param timeout null for none
     * @return how many messages have come, or -errno
     * @throws IndexOutOfBoundsException where the vector has fewer messages
     */
    @Mirrors(
            c =
                    "int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)",
            python = "none",
            note = "One datagram a call")
    public static int recvmmsg(int fd, Mmsghdr vector, int count, int flags, Timespec timeout) {
        boolean timed = timeout != null;
        long seconds = timed ? timeout.seconds() : 0;
        long nanos = timed ? timeout.nanos() : 0;
        int result = Native.sysRecvmmsg(fd, vector.memory(0, count), 0, count, flags, timed, seconds, nanos);
        vector.closeCutRights(0, result);
        return result;
    }

    /**
     * epoll_wait(2).
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many events there are, or -errno
     */
    @Mirrors(
            c = "int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)",
            python = "epoll.poll(timeout, maxevents)",
            jdk = "java.nio.channels.Selector#select(long)",
            note = "It allocates for what it finds")
    public static int epoll_wait(int epfd, EpollEvents events, int timeoutMillis) {
        return Native.sysEpollWait(epfd, events.memory(), events.capacity(), timeoutMillis);
    }

    /**
     * epoll_wait(2), then recv(2) with MSG_DONTWAIT on each descriptor found, all in one crossing: no one call of C's.
     * Nothing is received where only EPOLLOUT was found, or the descriptor was added with {@link ReadyBatch#told}.
     *
     * <p>Each descriptor has to be added with {@link ReadyBatch#received} or {@link ReadyBatch#told} as its data, and be
     * out of the epoll before its number is used again: C receives from the number that it finds there.
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many descriptors were found, or epoll_wait's -errno; what each recv gave is in the batch
     */
    @Mirrors(
            c =
                    "int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout); ssize_t recv(int sockfd, void *buf, size_t len, int flags)",
            python = "none",
            jdk = "java.nio.channels.Selector#select(java.util.function.Consumer,long)",
            note = "A read for each channel")
    public static int epoll_wait_recv(int epfd, ReadyBatch batch, int timeoutMillis) {
        return Native.sysEpollWaitRecv(
                epfd,
                batch.epollEvents().memory(),
                batch.slots(),
                batch.results(),
                batch.memory(),
                batch.slotSize(),
                timeoutMillis);
    }

    private static int room(ByteBuffer direct, int off) {
        Transfers.requireWritable(direct);
        return content(direct, off);
    }

    private static int content(ByteBuffer direct, int off) {
        if (!direct.isDirect()) {
            throw new IllegalArgumentException("the buffer must be direct: " + direct);
        }
        return Transfers.checkedLength(direct, off);
    }
}
