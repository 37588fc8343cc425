package bsdsockets.internal;

import java.io.FileDescriptor;
import java.nio.ByteBuffer;

/**
 * Every native method, and the one load of the library: two classes that load have been seen to deadlock when threads
 * race for their initialisation.
 *
 * <p>One method is one C call. Each returns what C returns, or {@code -errno}; none throws for a failed call. The callers
 * check every bound: C trusts them. An address goes in as the bytes of its struct; it comes back in a <em>cell</em>
 * ({@link #CELL_SIZE} bytes: a {@code struct sockaddr_storage}, then the {@code socklen_t} that the kernel wrote). Text
 * goes in and comes back as bytes that end in NUL.
 */
public final class Native {
    /** Size in bytes of {@code struct sockaddr_storage}, and the offset of the length in a cell. */
    public static final int STORAGE_SIZE = 128;

    /** Size in bytes of a cell: a {@code struct sockaddr_storage} and a {@code socklen_t}. */
    public static final int CELL_SIZE = STORAGE_SIZE + Integer.BYTES;

    /** Size in bytes of the head of a vector of messages, and of what each message has there: message_vector.c. */
    public static final int VECTOR_HEAD_SIZE = 16;

    public static final int VECTOR_HEADER_SIZE = 80;

    public static final int VECTOR_SLOT_SIZE = CELL_SIZE + 7 * Integer.BYTES;

    /** A digest of the signatures below: a library built for others is refused. A test says what it has to be. */
    public static final int SIGNATURES = 0x6d72ab5b;

    static {
        NativeLibrary.load();
        arraysInPlace(Boolean.parseBoolean(System.getProperty("bsdsockets.arrays.inplace", "true")));
    }

    private Native() {}

    /** The {@link #SIGNATURES} that the library was built for: native/src/onload.c. */
    static native int signatures();

    // Descriptors: native/src/descriptor.c

    public static native int socket(int domain, int type, int protocol);

    public static native int socketpair(int domain, int type, int protocol, int[] fds);

    public static native int close(int fd);

    public static native int dup(int fd);

    public static native int dup2(int fd, int number);

    public static native int dup3(int fd, int number, int flags);

    /** Returns {@code -errno}, or the 32 bits of the result without their sign: an owner that is a group is below zero. */
    public static native long fcntl(int fd, int cmd, int arg);

    // Events as descriptors: native/src/eventfd.c

    public static native int eventfd(int initval, int flags);

    /** {@code value} receives eight bytes in the machine's order. */
    public static native int eventfdRead(int fd, byte[] value);

    public static native int eventfdWrite(int fd, long value);

    // Requests: native/src/ioctl.c

    /** {@code argument} has all that the request takes and gives. */
    public static native int ioctl(int fd, int request, byte[] argument);

    public static native int sockatmark(int fd);

    // Connections and their addresses: native/src/connection.c

    public static native int bind(int fd, byte[] address);

    public static native int listen(int fd, int backlog);

    public static native int accept(int fd, byte[] cell);

    public static native int accept4(int fd, byte[] cell, int flags);

    public static native int connect(int fd, byte[] address);

    public static native int shutdown(int fd, int how);

    public static native int getsockname(int fd, byte[] cell);

    public static native int getpeername(int fd, byte[] cell);

    // Data: native/src/transfer.c (byte[]), transfer_in_place.c (large ones) and transfer_direct.c (direct buffers)

    /** Whether send and recv take large arrays without a copy where they need not wait. */
    private static native void arraysInPlace(boolean wanted);

    public static native int send(int fd, byte[] buf, int off, int len, int flags);

    public static native int recv(int fd, byte[] buf, int off, int len, int flags);

    public static native int sendto(int fd, byte[] buf, int off, int len, int flags, byte[] address);

    public static native int recvfrom(int fd, byte[] buf, int off, int len, int flags, byte[] cell);

    public static native int sendDirect(int fd, ByteBuffer buf, int off, int len, int flags);

    public static native int recvDirect(int fd, ByteBuffer buf, int off, int len, int flags);

    public static native int sendtoDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] address);

    public static native int recvfromDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] cell);

    // Messages: native/src/message.c

    /** {@code control} is a whole number of control messages as C lays them out; {@code name} may be empty. */
    public static native long sendmsg(
            int fd, byte[] name, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int flags);

    /** {@code out} receives {@code msg_controllen} and {@code msg_flags}. */
    public static native long recvmsg(
            int fd, byte[] cell, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int[] out, int flags);

    // Many messages in one call: native/src/message_vector.c. A vector is memory that nobody but Mmsghdr writes.

    public static native int sendmmsg(int fd, ByteBuffer vector, int first, int count, int flags);

    /** Without a time limit where {@code timed} is false. */
    public static native int recvmmsg(
            int fd, ByteBuffer vector, int first, int count, int flags, boolean timed, long seconds, long nanos);

    public static native int sysSendmmsg(int fd, ByteBuffer vector, int first, int count, int flags);

    public static native int sysRecvmmsg(
            int fd, ByteBuffer vector, int first, int count, int flags, boolean timed, long seconds, long nanos);

    public static native int sysSendmsg(int fd, ByteBuffer vector, int index, int flags);

    public static native int sysRecvmsg(int fd, ByteBuffer vector, int index, int flags);

    // Files and pipes: native/src/file.c

    /** An {@code offset} of -1 is C's NULL, here and in splice. */
    public static native long sendfile(int out, int in, long offset, long count);

    public static native long splice(int in, long inOffset, int out, long outOffset, long length, int flags);

    public static native int pipe2(int[] fds, int flags);

    public static native int read(int fd, byte[] buf, int off, int len);

    public static native int write(int fd, byte[] buf, int off, int len);

    public static native int readDirect(int fd, ByteBuffer buf, int off, int len);

    public static native int writeDirect(int fd, ByteBuffer buf, int off, int len);

    // Options: native/src/option.c

    /** Returns the length that the kernel wrote; {@code value} has at least {@code length} bytes. */
    public static native int getsockopt(int fd, int level, int name, byte[] value, int length);

    public static native int setsockopt(int fd, int level, int name, byte[] value);

    /** Returns the number of instructions; {@code instructions} has room for whole ones, {@code struct sock_filter}. */
    public static native int getsockoptFprog(int fd, int level, int name, byte[] instructions);

    /** Sets {@code struct sock_fprog} of these instructions. */
    public static native int setsockoptFprog(int fd, int level, int name, byte[] instructions);

    // Readiness: native/src/readiness.c

    public static native int poll(int[] fds, short[] events, short[] revents, int timeoutMillis);

    public static native int epollCreate1(int flags);

    public static native int epollCtl(int epfd, int op, int fd, int events, long data);

    public static native int epollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis);

    // Names: native/src/name.c

    public static native int gethostname(byte[] name);

    /** Returns 0, or {@code h_errno}, above 0, or {@code -errno}. */
    public static native int gethostbyname(byte[] name, byte[] cell);

    /**
     * Returns the list, an entry after the other: {@code ai_flags}, {@code ai_family}, {@code ai_socktype},
     * {@code ai_protocol}, the length of the address, the length of the canonical name (-1: none), each an {@code int} in
     * the machine's order, and the bytes of the two. On failure null, and {@code error} has the EAI code and errno.
     */
    public static native byte[] getaddrinfo(byte[] node, byte[] service, int[] hints, int[] error);

    /** Returns 0 or an EAI code; {@code error} then has errno. */
    public static native int getnameinfo(byte[] address, byte[] host, byte[] service, int flags, int[] error);

    public static native int inetPton(int family, byte[] text, byte[] address);

    public static native int inetNtop(int family, byte[] address, byte[] text);

    public static native int ifNametoindex(byte[] name);

    public static native int ifIndextoname(int index, byte[] name);

    /**
     * Returns the list, an entry after the other: the number, an {@code int} in the machine's order, and the name in 16
     * bytes that end in NUL: native/src/interface.c. On failure null, and {@code error} has errno.
     */
    public static native byte[] ifNameindex(int[] error);

    public static native byte[] strerror(int errno);

    public static native byte[] gaiStrerror(int code);

    // The system call itself, without libc between: native/src/syscalls.c

    public static native int sysRecv(int fd, ByteBuffer buf, int off, int len, int flags);

    public static native int sysSend(int fd, ByteBuffer buf, int off, int len, int flags);

    public static native int sysRecvfrom(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer cell);

    public static native int sysSendto(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer cell);

    public static native int sysAccept4(int fd, ByteBuffer cell, int flags);

    public static native int sysEpollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis);

    /**
     * epoll_wait, then recv with MSG_DONTWAIT on what it found: native/src/batch.c. {@code results} has room for
     * {@code capacity} ints, {@code data} for {@code capacity} times {@code size} bytes.
     */
    public static native int sysEpollWaitRecv(
            int epfd,
            ByteBuffer events,
            int capacity,
            ByteBuffer results,
            ByteBuffer data,
            int size,
            int timeoutMillis);

    // Waking a thread that is blocked in a call: native/src/wake.c

    public static native int gettid();

    /** Takes a signal, or for 0 one of its own choice, and returns its number; EBUSY where the process handles it. */
    public static native int installWake(int signal);

    public static native int wake(int tid, int signal);

    // The number in a java.io.FileDescriptor: native/src/file_descriptor.c

    /** Returns -1 for a closed one, -ENOSYS where the JDK has no field for it. */
    public static native int getFd(FileDescriptor descriptor);

    public static native int setFd(FileDescriptor descriptor, int fd);

    // What the headers say: native/src/constants.c

    public static native String[] constantNames();

    public static native int[] constantValues();
}
