package bsdsockets.probe;

import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.Syscalls;
import bsdsockets.probe.ConformanceCalls.Arguments;
import bsdsockets.probe.ConformanceCalls.Way;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;

/** The calls of the conformance table that move data, by one of the ways that the mirror has. */
final class ConformanceTransfers {
    private static final int MOST_BYTES = 8 << 20;
    private static final int STORAGE = 128;

    private final Way way;
    private final ConformanceCalls calls;
    private final byte[] array = new byte[MOST_BYTES];
    private final ByteBuffer buffer;

    ConformanceTransfers(Way way, ConformanceCalls calls) {
        this.way = way;
        this.calls = calls;
        this.buffer =
                way == Way.ARRAY || way == Way.HEAP ? ByteBuffer.wrap(array) : ByteBuffer.allocateDirect(MOST_BYTES);
    }

    long attempt(String name, Arguments with, int fd) {
        int length = with.number(1);
        int flags = with.number(2);
        return switch (name) {
            case "send" -> calls.say(name, () -> send(fd, length, flags));
            case "recv" -> calls.say(name, () -> recv(fd, length, flags));
            case "sendto" -> calls.say(name, () -> sendto(fd, length, flags, with.address(3)));
            case "recvfrom" -> calls.say(name, () -> recvfrom(fd, length, flags));
            case "accept4" -> calls.descriptor(name, () -> accept4(fd, with.number(1)));
            case "epoll_wait" -> calls.say(name, () -> epollWait(fd, with.number(1), with.number(2)));
            case "sendmsg" -> {
                Sockaddr to = with.address(4).toBytes().length == 0 ? null : with.address(4);
                Msghdr message = new Msghdr(to, pieces(with.number(1), with.number(2)), List.of(), 0);
                yield calls.say(name, () -> Posix.sendmsg(fd, message, with.number(3)));
            }
            case "sendmsg_rights" -> sendControl(fd, Cmsg.rights(with.number(1)), with.number(2));
            case "sendmsg_control" ->
                sendControl(fd, Cmsg.of(with.number(1), with.number(2), new byte[with.number(3)]), with.number(4));
            case "recvmsg" -> recvmsg(fd, with);
            default -> throw new IllegalArgumentException("no call of the table: " + name);
        };
    }

    private ByteBuffer piece(int length) {
        return buffer.duplicate().limit(length);
    }

    private List<ByteBuffer> pieces(int count, int length) {
        return Collections.nCopies(count, length).stream().map(this::piece).toList();
    }

    private long send(int fd, int length, int flags) throws ErrnoException {
        return switch (way) {
            case ARRAY -> Posix.send(fd, array, 0, length, flags);
            case HEAP, DIRECT -> Posix.send(fd, piece(length), flags);
            case SYSCALLS -> Syscalls.send(fd, piece(length), flags);
        };
    }

    private long recv(int fd, int length, int flags) throws ErrnoException {
        return switch (way) {
            case ARRAY -> Posix.recv(fd, array, 0, length, flags);
            case HEAP, DIRECT -> Posix.recv(fd, piece(length), flags);
            case SYSCALLS -> Syscalls.recv(fd, piece(length), flags);
        };
    }

    private long sendto(int fd, int length, int flags, Sockaddr to) throws ErrnoException {
        if (way == Way.ARRAY) {
            return Posix.sendto(fd, array, 0, length, flags, to);
        }
        if (way == Way.SYSCALLS && to.toBytes().length <= STORAGE) {
            SockaddrBuffer cell = SockaddrBuffer.allocate();
            cell.set(to);
            return Syscalls.sendto(fd, piece(length), flags, cell);
        }
        return Posix.sendto(fd, piece(length), flags, to);
    }

    private long recvfrom(int fd, int length, int flags) throws ErrnoException {
        return switch (way) {
            case ARRAY -> Posix.recvfrom(fd, array, 0, length, flags).count();
            case HEAP, DIRECT -> Posix.recvfrom(fd, piece(length), flags).count();
            case SYSCALLS -> Syscalls.recvfrom(fd, piece(length), flags, SockaddrBuffer.allocate());
        };
    }

    private long accept4(int fd, int flags) throws ErrnoException {
        return way == Way.SYSCALLS
                ? Syscalls.accept4(fd, SockaddrBuffer.allocate(), flags)
                : Posix.accept4(fd, flags).fd();
    }

    private long epollWait(int fd, int capacity, int timeout) throws ErrnoException {
        EpollEvents events = EpollEvents.allocate(capacity);
        return way == Way.SYSCALLS ? Syscalls.epoll_wait(fd, events, timeout) : Posix.epoll_wait(fd, events, timeout);
    }

    private long sendControl(int fd, Cmsg control, int flags) {
        Msghdr message = new Msghdr(null, pieces(1, 1), List.of(control), 0);
        return calls.say("sendmsg", () -> Posix.sendmsg(fd, message, flags));
    }

    private long recvmsg(int fd, Arguments with) {
        Msghdr message = new Msghdr(null, pieces(with.number(1), with.number(2)), List.of(), with.number(3));
        Msghdr.Result[] result = {new Msghdr.Result(0, null, List.of(), 0)};
        calls.say("recvmsg", () -> {
            result[0] = Posix.recvmsg(fd, message, with.number(4));
            return result[0].count();
        });
        calls.say("flags", () -> result[0].flags());
        for (Cmsg control : result[0].control()) {
            if (control instanceof CmsgRights rights) {
                for (int passed : rights.fds()) {
                    calls.descriptor("passed", () -> passed);
                }
            }
        }
        return result[0].count();
    }
}
