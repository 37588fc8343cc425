package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Syscalls;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** What the calls for event loops allocate: nothing. */
final class Allocations {
    private static final int SIZE = 64;
    private static final long ROUNDS = 200;
    private static final long TRANSFERS = 20_000;

    private Allocations() {}

    static Row ofEmptyRecv() {
        return new AllocationRow(
                "recv-eagain-allocation",
                "allocation of Syscalls.recv on an empty non-blocking TCP socket",
                Allocation.MANY,
                Allocations::emptyRecv);
    }

    static Row ofSendAndRecv() {
        return new AllocationRow(
                "send-recv-allocation",
                "allocation of Syscalls.send and recv of a datagram",
                TRANSFERS,
                Allocations::sendAndRecv);
    }

    static Row ofRecvfrom() {
        return new AllocationRow(
                "recvfrom-allocation",
                "allocation of Syscalls.recvfrom with its source, of two that take turns",
                TRANSFERS,
                Allocations::recvfrom);
    }

    static Row ofEpoll() {
        return new AllocationRow(
                "epoll-allocation",
                "allocation of Syscalls.epoll_wait and a recv of what is there",
                TRANSFERS,
                Allocations::epoll);
    }

    static Row ofEventLoop() {
        return new AllocationRow(
                "event-loop-allocation",
                "allocation of a round of EventLoop, 64 ready TCP sockets",
                ROUNDS,
                ReadySockets::ours);
    }

    private static Side emptyRecv() throws IOException {
        FdPair sockets = FdPair.tcp().nonBlocking();
        return new Side(EmptySocket.ours(sockets.client()), List.of(sockets));
    }

    private static Side sendAndRecv() throws IOException {
        FdPair fds = FdPair.udp();
        return new Side(UdpConnected.sendingAndReceiving(fds), List.of(fds));
    }

    private static Side recvfrom() throws IOException {
        int receiver = Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 0);
        int[] senders = {
            Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 0),
            Posix.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 0)
        };
        Posix.bind(receiver, SockaddrIn.of("127.0.0.1", 0));
        SockaddrBuffer to = SockaddrBuffer.allocate();
        to.set(Posix.getsockname(receiver));
        SockaddrBuffer from = SockaddrBuffer.allocate();
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        Contender contender = new Contender("Syscalls.sendto and recvfrom", times -> {
            for (long i = 0; i < times; i++) {
                require(Syscalls.sendto(senders[(int) (i & 1)], buffer.clear(), 0, to));
                require(Syscalls.recvfrom(receiver, buffer.clear(), 0, from));
            }
        });
        return new Side(
                contender,
                List.of(() -> Posix.close(receiver), () -> Posix.close(senders[0]), () -> Posix.close(senders[1])));
    }

    private static Side epoll() throws IOException {
        FdPair fds = FdPair.udp();
        int epoll = Posix.epoll_create1(Constants.EPOLL_CLOEXEC);
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, fds.server(), Constants.EPOLLIN, fds.server());
        EpollEvents events = EpollEvents.allocate(1);
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        Contender contender = new Contender("Syscalls.epoll_wait and recv", times -> {
            for (long i = 0; i < times; i++) {
                require(Syscalls.send(fds.client(), buffer.clear(), 0));
                int found = Syscalls.epoll_wait(epoll, events, -1);
                for (int ready = 0; ready < found; ready++) {
                    require(Syscalls.recv((int) events.data(ready), buffer.clear(), 0));
                }
            }
        });
        return new Side(contender, List.<Closeable>of(() -> Posix.close(epoll), fds));
    }

    private static void require(int count) throws IOException {
        if (count != SIZE) {
            throw new IOException("a datagram of " + SIZE + " bytes: " + count);
        }
    }
}
