package bsdsockets.internal;

import bsdsockets.ffm.Batches;
import bsdsockets.ffm.Connections;
import bsdsockets.ffm.Descriptors;
import bsdsockets.ffm.FileDescriptorNumber;
import bsdsockets.ffm.Files;
import bsdsockets.ffm.Headers;
import bsdsockets.ffm.Lookups;
import bsdsockets.ffm.Messages;
import bsdsockets.ffm.Names;
import bsdsockets.ffm.Options;
import bsdsockets.ffm.Readiness;
import bsdsockets.ffm.Requests;
import bsdsockets.ffm.SystemCalls;
import bsdsockets.ffm.Transfers;
import bsdsockets.ffm.Wake;
import java.io.FileDescriptor;
import java.nio.ByteBuffer;

/**
 * Stands in for the class of this name that declares the native methods: the same signatures and the same contract,
 * through java.lang.foreign. A class loader that finds this one first has the whole library run on it.
 */
public final class Native {
    public static final int STORAGE_SIZE = 128;

    public static final int CELL_SIZE = STORAGE_SIZE + Integer.BYTES;

    public static final int VECTOR_HEAD_SIZE = 16;

    public static final int VECTOR_HEADER_SIZE = 80;

    public static final int VECTOR_SLOT_SIZE = CELL_SIZE + 7 * Integer.BYTES;

    private Native() {}

    public static int socket(int domain, int type, int protocol) {
        return Descriptors.SOCKET.call(domain, type, protocol);
    }

    public static int socketpair(int domain, int type, int protocol, int[] fds) {
        return Descriptors.socketpair(domain, type, protocol, fds);
    }

    public static int close(int fd) {
        return Descriptors.CLOSE.call(fd);
    }

    public static int dup(int fd) {
        return Descriptors.DUP.call(fd);
    }

    public static int dup2(int fd, int number) {
        return Descriptors.DUP2.call(fd, number);
    }

    public static int dup3(int fd, int number, int flags) {
        return Descriptors.DUP3.call(fd, number, flags);
    }

    public static long fcntl(int fd, int cmd, int arg) {
        return Descriptors.fcntl(fd, cmd, arg);
    }

    public static int eventfd(int initval, int flags) {
        return Descriptors.EVENTFD.call(initval, flags);
    }

    public static int eventfdRead(int fd, byte[] value) {
        return Descriptors.eventfdRead(fd, value);
    }

    public static int eventfdWrite(int fd, long value) {
        return Descriptors.eventfdWrite(fd, value);
    }

    public static int ioctl(int fd, int request, byte[] argument) {
        return Requests.ioctl(fd, request, argument);
    }

    public static int sockatmark(int fd) {
        return Requests.SOCKATMARK.call(fd);
    }

    public static int bind(int fd, byte[] address) {
        return Connections.bind(fd, address);
    }

    public static int listen(int fd, int backlog) {
        return Connections.LISTEN.call(fd, backlog);
    }

    public static int accept(int fd, byte[] cell) {
        return Connections.accept(fd, cell);
    }

    public static int accept4(int fd, byte[] cell, int flags) {
        return Connections.accept4(fd, cell, flags);
    }

    public static int connect(int fd, byte[] address) {
        return Connections.connect(fd, address);
    }

    public static int shutdown(int fd, int how) {
        return Connections.SHUTDOWN.call(fd, how);
    }

    public static int getsockname(int fd, byte[] cell) {
        return Connections.getsockname(fd, cell);
    }

    public static int getpeername(int fd, byte[] cell) {
        return Connections.getpeername(fd, cell);
    }

    public static int send(int fd, byte[] buf, int off, int len, int flags) {
        return Transfers.send(fd, buf, off, len, flags);
    }

    public static int recv(int fd, byte[] buf, int off, int len, int flags) {
        return Transfers.recv(fd, buf, off, len, flags);
    }

    public static int sendto(int fd, byte[] buf, int off, int len, int flags, byte[] address) {
        return Transfers.sendto(fd, buf, off, len, flags, address);
    }

    public static int recvfrom(int fd, byte[] buf, int off, int len, int flags, byte[] cell) {
        return Transfers.recvfrom(fd, buf, off, len, flags, cell);
    }

    public static int sendDirect(int fd, ByteBuffer buf, int off, int len, int flags) {
        return Transfers.sendDirect(fd, buf, off, len, flags);
    }

    public static int recvDirect(int fd, ByteBuffer buf, int off, int len, int flags) {
        return Transfers.recvDirect(fd, buf, off, len, flags);
    }

    public static int sendtoDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] address) {
        return Transfers.sendtoDirect(fd, buf, off, len, flags, address);
    }

    public static int recvfromDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] cell) {
        return Transfers.recvfromDirect(fd, buf, off, len, flags, cell);
    }

    public static long sendmsg(
            int fd, byte[] name, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int flags) {
        return Messages.sendmsg(fd, name, iov, offs, lens, control, flags);
    }

    public static long recvmsg(
            int fd, byte[] cell, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int[] out, int flags) {
        return Messages.recvmsg(fd, cell, iov, offs, lens, control, out, flags);
    }

    public static int sendmmsg(int fd, ByteBuffer vector, int first, int count, int flags) {
        return Batches.sendmmsg(fd, vector, first, count, flags);
    }

    public static int recvmmsg(
            int fd, ByteBuffer vector, int first, int count, int flags, boolean timed, long seconds, long nanos) {
        return Batches.recvmmsg(fd, vector, first, count, flags, timed, seconds, nanos);
    }

    public static int sysSendmmsg(int fd, ByteBuffer vector, int first, int count, int flags) {
        return SystemCalls.sendmmsg(fd, vector, first, count, flags);
    }

    public static int sysRecvmmsg(
            int fd, ByteBuffer vector, int first, int count, int flags, boolean timed, long seconds, long nanos) {
        return SystemCalls.recvmmsg(fd, vector, first, count, flags, timed, seconds, nanos);
    }

    public static int sysSendmsg(int fd, ByteBuffer vector, int index, int flags) {
        return SystemCalls.sendmsg(fd, vector, index, flags);
    }

    public static int sysRecvmsg(int fd, ByteBuffer vector, int index, int flags) {
        return SystemCalls.recvmsg(fd, vector, index, flags);
    }

    public static long sendfile(int out, int in, long offset, long count) {
        return Files.sendfile(out, in, offset, count);
    }

    public static long splice(int in, long inOffset, int out, long outOffset, long length, int flags) {
        return Files.splice(in, inOffset, out, outOffset, length, flags);
    }

    public static int pipe2(int[] fds, int flags) {
        return Files.pipe2(fds, flags);
    }

    public static int read(int fd, byte[] buf, int off, int len) {
        return Files.read(fd, buf, off, len);
    }

    public static int write(int fd, byte[] buf, int off, int len) {
        return Files.write(fd, buf, off, len);
    }

    public static int readDirect(int fd, ByteBuffer buf, int off, int len) {
        return Files.readDirect(fd, buf, off, len);
    }

    public static int writeDirect(int fd, ByteBuffer buf, int off, int len) {
        return Files.writeDirect(fd, buf, off, len);
    }

    public static int getsockopt(int fd, int level, int name, byte[] value, int length) {
        return Options.getsockopt(fd, level, name, value, length);
    }

    public static int setsockopt(int fd, int level, int name, byte[] value) {
        return Options.setsockopt(fd, level, name, value);
    }

    public static int getsockoptFprog(int fd, int level, int name, byte[] instructions) {
        return Options.getsockoptFprog(fd, level, name, instructions);
    }

    public static int setsockoptFprog(int fd, int level, int name, byte[] instructions) {
        return Options.setsockoptFprog(fd, level, name, instructions);
    }

    public static int poll(int[] fds, short[] events, short[] revents, int timeoutMillis) {
        return Readiness.poll(fds, events, revents, timeoutMillis);
    }

    public static int epollCreate1(int flags) {
        return Readiness.EPOLL_CREATE1.call(flags);
    }

    public static int epollCtl(int epfd, int op, int fd, int events, long data) {
        return Readiness.epollCtl(epfd, op, fd, events, data);
    }

    public static int epollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis) {
        return Readiness.epollWait(epfd, events, capacity, timeoutMillis);
    }

    public static int gethostname(byte[] name) {
        return Names.gethostname(name);
    }

    public static int gethostbyname(byte[] name, byte[] cell) {
        return Lookups.gethostbyname(name, cell);
    }

    public static byte[] getaddrinfo(byte[] node, byte[] service, int[] hints, int[] error) {
        return Lookups.getaddrinfo(node, service, hints, error);
    }

    public static int getnameinfo(byte[] address, byte[] host, byte[] service, int flags, int[] error) {
        return Lookups.getnameinfo(address, host, service, flags, error);
    }

    public static int inetPton(int family, byte[] text, byte[] address) {
        return Names.inetPton(family, text, address);
    }

    public static int inetNtop(int family, byte[] address, byte[] text) {
        return Names.inetNtop(family, address, text);
    }

    public static int ifNametoindex(byte[] name) {
        return Names.ifNametoindex(name);
    }

    public static int ifIndextoname(int index, byte[] name) {
        return Names.ifIndextoname(index, name);
    }

    public static byte[] ifNameindex(int[] error) {
        return Names.ifNameindex(error);
    }

    public static byte[] strerror(int errno) {
        return Names.strerror(errno);
    }

    public static byte[] gaiStrerror(int code) {
        return Names.gaiStrerror(code);
    }

    public static int sysRecv(int fd, ByteBuffer buf, int off, int len, int flags) {
        return SystemCalls.recv(fd, buf, off, len, flags);
    }

    public static int sysSend(int fd, ByteBuffer buf, int off, int len, int flags) {
        return SystemCalls.send(fd, buf, off, len, flags);
    }

    public static int sysRecvfrom(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer cell) {
        return SystemCalls.recvfrom(fd, buf, off, len, flags, cell);
    }

    public static int sysSendto(int fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer cell) {
        return SystemCalls.sendto(fd, buf, off, len, flags, cell);
    }

    public static int sysAccept4(int fd, ByteBuffer cell, int flags) {
        return SystemCalls.accept4(fd, cell, flags);
    }

    public static int sysEpollWait(int epfd, ByteBuffer events, int capacity, int timeoutMillis) {
        return SystemCalls.epollWait(epfd, events, capacity, timeoutMillis);
    }

    public static int sysEpollWaitRecv(
            int epfd,
            ByteBuffer events,
            int capacity,
            ByteBuffer results,
            ByteBuffer data,
            int size,
            int timeoutMillis) {
        return Batches.epollWaitRecv(epfd, events, capacity, results, data, size, timeoutMillis);
    }

    public static int gettid() {
        return Wake.gettid();
    }

    public static int installWake(int signal) {
        return Wake.installWake(signal);
    }

    public static int wake(int tid, int signal) {
        return Wake.wake(tid, signal);
    }

    public static int getFd(FileDescriptor descriptor) {
        return FileDescriptorNumber.get(descriptor);
    }

    public static int setFd(FileDescriptor descriptor, int fd) {
        return FileDescriptorNumber.set(descriptor, fd);
    }

    public static String[] constantNames() {
        return (String[]) Headers.ask("constantNames");
    }

    public static int[] constantValues() {
        return (int[]) Headers.ask("constantValues");
    }
}
