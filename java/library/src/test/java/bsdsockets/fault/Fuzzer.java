package bsdsockets.fault;

import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Fds;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrRaw;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Makes calls of the mirror on sockets of its own, with arguments that are now right and now wrong. */
final class Fuzzer implements AutoCloseable {
    /** The edges of int, and of what the kernel takes. */
    private static final int[] EDGES = {
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        -65_536,
        -2,
        -1,
        0,
        1,
        2,
        4,
        8,
        16,
        28,
        108,
        110,
        127,
        128,
        129,
        255,
        4_096,
        65_535,
        65_536,
        1 << 20,
        Integer.MAX_VALUE - 1,
        Integer.MAX_VALUE
    };

    private final Random random = new Random();
    private final long seed;
    private final Fds fds = new Fds();
    private final FuzzedMessages messages = new FuzzedMessages(this);
    private final FuzzedVectors vectors = new FuzzedVectors(this, messages);
    private final FuzzedOptions options = new FuzzedOptions(this);
    private final FuzzedFiles files = new FuzzedFiles(this);
    private int[] sockets;

    Fuzzer(long seed) throws IOException {
        this.seed = seed;
        open();
    }

    /** Sockets of all kinds, all non-blocking, so that no call waits; made anew now and then, for calls change them. */
    private void open() throws ErrnoException {
        fds.close();
        files.open(fds);
        int[] stream = fds.unixPair(Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);
        int[] packets = fds.unixPair(Constants.SOCK_SEQPACKET | Constants.SOCK_NONBLOCK);
        int[] udp = fds.udpPair();
        int[] tcp = fds.tcpPair();
        for (int fd : new int[] {udp[0], udp[1], tcp[0], tcp[1]}) {
            Posix.fcntl(fd, Constants.F_SETFL, Constants.O_NONBLOCK);
        }
        int epoll = fds.epoll();
        Posix.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, stream[0], Constants.EPOLLIN | Constants.EPOLLOUT, 7);
        sockets = new int[] {
            stream[0], stream[1], packets[0], packets[1], udp[0], udp[1], tcp[0], tcp[1], epoll, -1, Integer.MAX_VALUE
        };
    }

    /** Makes the call of that number, which depends on the seed and the number alone; true where it worked. */
    boolean call(int number) throws ErrnoException {
        random.setSeed(seed ^ (number * 0x9e3779b97f4a7c15L));
        if (number % 1_000 == 0) {
            open();
        }
        try {
            make(random.nextInt(23));
            return true;
        } catch (ErrnoException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("call " + number + " of fuzz.seed=" + seed, e);
        }
    }

    private void make(int kind) throws ErrnoException {
        switch (kind) {
            case 0 -> array(false);
            case 1, 2 -> array(true);
            case 3, 4 -> send();
            case 5 -> receive();
            case 6 -> direct();
            case 7 -> Posix.sendto(fd(), new byte[8], 0, 8, flags(), address());
            case 8 -> getsockopt();
            case 9 -> setsockopt();
            case 10 -> messages.send();
            case 11 -> messages.receive();
            case 12 -> ready();
            case 13 -> Posix.fcntl(fd(), harmlessCommand(), number());
            case 14 -> vectors.send();
            case 15 -> vectors.receive();
            case 16 -> files.move();
            case 17 -> files.readAndWrite();
            case 18 -> files.count();
            case 19 -> files.control();
            case 20 -> options.get();
            case 21 -> options.set();
            default -> {
                options.forms();
                addresses();
            }
        }
    }

    /** Offsets and lengths as they come: within the array the call is made, else nothing is touched. */
    private void array(boolean within) throws ErrnoException {
        byte[] array = new byte[random.nextInt(300)];
        Arrays.fill(array, (byte) 1);
        int off = within ? random.nextInt(array.length + 1) : number();
        int len = within ? random.nextInt(array.length - off + 1) : number();
        int count;
        try {
            count = random.nextBoolean()
                    ? Posix.recv(fd(), array, off, len, flags())
                    : Posix.recvfrom(fd(), array, off, len, flags()).count();
        } catch (ErrnoException | IndexOutOfBoundsException e) {
            check(array, off, 0);
            throw e;
        }
        check(array, off, Math.min(count, len));
    }

    private static void check(byte[] array, int off, int moved) {
        for (int i = 0; i < array.length; i++) {
            boolean mayChange = i >= off && i - off < moved;
            if (!mayChange && array[i] != 1) {
                throw new AssertionError("byte " + i + " was written: " + moved + " from " + off);
            }
        }
    }

    private void send() throws ErrnoException {
        GuardedBuffer guarded = guarded();
        ByteBuffer buffer = guarded.buffer(random);
        int before = buffer.position();
        int sent = Posix.send(fd(), random.nextBoolean() ? buffer : buffer.asReadOnlyBuffer(), flags());
        guarded.check(0);
        if (buffer.position() != before && buffer.position() != before + sent) {
            throw new AssertionError("the position is " + buffer.position() + " after " + sent + " from " + before);
        }
    }

    private void receive() throws ErrnoException {
        GuardedBuffer guarded = guarded();
        ByteBuffer buffer = guarded.buffer(random);
        int start = buffer.position();
        try {
            int fd = fd();
            int count = random.nextBoolean()
                    ? Posix.recv(fd, buffer, flags())
                    : Posix.recvfrom(fd, buffer, flags()).count();
            if (buffer.position() - start > count) {
                throw new AssertionError("moved by " + (buffer.position() - start) + ", not " + count);
            }
        } finally {
            guarded.check(buffer.position() - start);
        }
    }

    private void direct() throws ErrnoException {
        ByteBuffer room = ByteBuffer.allocateDirect(64 + random.nextInt(200));
        room.position(random.nextInt(32)).limit(room.position() + random.nextInt(32));
        int result = switch (random.nextInt(4)) {
            case 0 -> Syscalls.recv(fd(), room, flags());
            case 1 -> Syscalls.send(fd(), room, flags());
            case 2 -> Syscalls.recvfrom(fd(), room, flags(), SockaddrBuffer.allocate());
            default -> {
                SockaddrBuffer to = SockaddrBuffer.allocate();
                to.set(address());
                yield Syscalls.sendto(fd(), room, flags(), to);
            }
        };
        for (int i = room.limit(); i < room.capacity(); i++) {
            if (room.duplicate().clear().get(i) != 0) {
                throw new AssertionError("byte " + i + " was written behind the limit " + room.limit());
            }
        }
        if (result < -4_095) {
            throw new AssertionError("no errno: " + result);
        }
    }

    private void getsockopt() throws ErrnoException {
        int length = random.nextInt(4) == 0 ? number() : random.nextInt(300);
        if (length <= 1 << 20) { // room for more is had, and is of no use here
            Posix.getsockopt(fd(), level(), random.nextInt(90), length);
        }
    }

    private void setsockopt() throws ErrnoException {
        byte[] value = new byte[random.nextInt(40)];
        random.nextBytes(value);
        // not those of IP, among which are routes that lead elsewhere, nor those that take memory
        int level = random.nextBoolean() ? Constants.IPPROTO_TCP : Constants.SOL_SOCKET;
        Posix.setsockopt(fd(), level, random.nextInt(9), value);
    }

    private void ready() throws ErrnoException {
        PollFd[] polled = new PollFd[random.nextInt(20)];
        for (int i = 0; i < polled.length; i++) {
            polled[i] = new PollFd(fd(), number());
        }
        Posix.poll(polled, 0);
        EpollEvents events = EpollEvents.allocate(1 + random.nextInt(8));
        int found = Posix.epoll_wait(sockets[8], events, 0);
        for (int i = 0; i < found; i++) {
            if (events.data(i) != 7) {
                throw new AssertionError("data of event " + i + ": " + events.data(i));
            }
        }
        events.data(number());
    }

    private void addresses() throws ErrnoException {
        Sockaddr address = address();
        Sockaddr again = Sockaddr.ofBytes(address.toBytes());
        if (!again.equals(Sockaddr.ofBytes(again.toBytes())) || again.toString().isEmpty()) {
            throw new AssertionError("no round trip: " + again);
        }
        Posix.connect(sockets[4], address);
    }

    int fd() {
        return sockets[random.nextInt(sockets.length)];
    }

    Random random() {
        return random;
    }

    int flags() {
        int flags = random.nextInt(3) == 0 ? 1 << random.nextInt(32) : 0;
        return (flags | Constants.MSG_DONTWAIT) & ~Constants.MSG_FASTOPEN;
    }

    /** A level that has options; now and then one that has none. */
    private int level() {
        int[] levels = {Constants.SOL_SOCKET, Constants.IPPROTO_IP, Constants.IPPROTO_TCP, Constants.IPPROTO_UDP, 500};
        return levels[random.nextInt(levels.length)];
    }

    int number() {
        return random.nextInt(3) == 0 ? random.nextInt() : EDGES[random.nextInt(EDGES.length)];
    }

    /** Bytes by chance behind a family that is often one that there is: of AF_UNIX no path, which would make a file. */
    Sockaddr address() {
        byte[] struct = new byte[random.nextInt(130)];
        random.nextBytes(struct);
        int[] families = {Constants.AF_INET, Constants.AF_INET6, Constants.AF_UNIX, Constants.AF_UNSPEC};
        if (struct.length > 2) {
            struct[0] = (byte) families[random.nextInt(families.length)];
            struct[1] = 0;
            struct[2] = 0;
        }
        // nothing leaves this machine: IPv4 takes AF_UNSPEC for its own, and IPv6 gets no address but the unspecified
        if (struct.length > 4) {
            struct[4] = 127;
        }
        return SockaddrRaw.of(struct.length > 0 && struct[0] == Constants.AF_INET6 ? new byte[struct.length] : struct);
    }

    private GuardedBuffer guarded() {
        int capacity = random.nextInt(10) == 0 ? random.nextInt(70_000) : 64 + random.nextInt(300);
        int off = random.nextInt(capacity + 1);
        return new GuardedBuffer(random, capacity, off, random.nextInt(capacity - off + 1));
    }

    /** Commands that answer; those that change who gets signals, or a lease, are left out. */
    private int harmlessCommand() {
        int[] commands = {Constants.F_GETFD, Constants.F_GETFL, Constants.F_GETOWN, -1, 9_999};
        return commands[random.nextInt(commands.length)];
    }

    @Override
    public void close() throws IOException {
        try (files) {
            fds.close();
        }
    }
}
