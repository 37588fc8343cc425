package bsdsockets.posix;

import bsdsockets.internal.Native;
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
    public static int accept4(int fd, SockaddrBuffer peer, int flags) {
        return Native.sysAccept4(fd, peer.cell(), flags);
    }

    /**
     * epoll_wait(2).
     *
     * @param timeoutMillis 0 not to wait, below 0 to wait for ever
     * @return how many events there are, or -errno
     */
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
