package bsdsockets.backend.posix;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ClosedSocketException;
import bsdsockets.SocketStreams;
import bsdsockets.backend.Arguments;
import bsdsockets.backend.HeldStreams;
import bsdsockets.backend.Sizes;
import bsdsockets.backend.TimeoutMillis;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpt;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** {@link Backend#NATIVE}: each method is the C call of its name. */
public final class NativeSocket extends Handle implements BsdSocket {
    private final short family;
    private final byte type;
    private final int protocol;

    /** In milliseconds, as {@link NativeCalls} has it. */
    private volatile int timeout;

    private NativeSocket(int fd, int family, int type, int protocol, int timeout) {
        super(Descriptor.of(fd));
        this.family = (short) family;
        this.type = (byte) (type & ~(Constants.SOCK_CLOEXEC | Constants.SOCK_NONBLOCK));
        this.protocol = protocol;
        this.timeout = timeout;
    }

    /** {@link BsdSocket#open}. */
    public static NativeSocket open(int domain, int type, int protocol) throws IOException {
        int fd = Posix.socket(domain, type | Constants.SOCK_CLOEXEC, protocol);
        return new NativeSocket(fd, domain, type, protocol, timeoutOf(type));
    }

    /** {@link BsdSocket#socketPair}. */
    public static NativeSocket[] pair(int domain, int type, int protocol) throws IOException {
        int[] fds = Posix.socketpair(domain, type | Constants.SOCK_CLOEXEC, protocol);
        return new NativeSocket[] {
            new NativeSocket(fds[0], domain, type, protocol, timeoutOf(type)),
            new NativeSocket(fds[1], domain, type, protocol, timeoutOf(type))
        };
    }

    /** {@link BsdSocket#fromFd}. */
    public static NativeSocket fromFd(int fd) throws IOException {
        Arguments.descriptor("fromFd", fd);
        int family = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_DOMAIN);
        int type = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE);
        int protocol = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_PROTOCOL);
        boolean waits = (Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK) == 0;
        NativeSocket socket = new NativeSocket(fd, family, type, protocol, waits ? NativeCalls.FOR_EVER : 0);
        socket.share();
        return socket;
    }

    private static int timeoutOf(int type) {
        return (type & Constants.SOCK_NONBLOCK) == 0 ? NativeCalls.FOR_EVER : 0;
    }

    @Override
    public Backend backend() {
        return Backend.NATIVE;
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public int protocol() {
        return protocol;
    }

    @Override
    public void bind(Sockaddr address) throws IOException {
        Arguments.family("bind", family, address);
        use("bind", fd -> {
            Posix.bind(fd, address);
            return null;
        });
    }

    @Override
    public void listen(int backlog) throws IOException {
        use("listen", fd -> {
            // what it accepts would inherit it
            neverTime();
            Posix.listen(fd, backlog);
            return null;
        });
    }

    @Override
    public Accepted accept() throws IOException {
        bsdsockets.posix.Accepted accepted = calls().accept();
        NativeSocket socket = new NativeSocket(accepted.fd(), family, type, protocol, NativeCalls.FOR_EVER);
        return new Accepted(socket, accepted.peer());
    }

    @Override
    public void connect(Sockaddr address) throws IOException {
        Arguments.family("connect", family, address);
        calls().connect(address, family, type == Constants.SOCK_STREAM || type == Constants.SOCK_SEQPACKET);
    }

    @Override
    public int send(byte[] data, int flags) throws IOException {
        Arguments.required("send", "the data", data);
        return (int) out("send", flags, Transfer.send(data, 0, data.length));
    }

    @Override
    public int send(ByteBuffer data, int flags) throws IOException {
        Arguments.required("send", "the data", data);
        return (int) out("send", flags, Transfer.send(data));
    }

    @Override
    public void sendAll(ByteBuffer data) throws IOException {
        Arguments.required("sendall", "the data", data);
        calls().sendAll(data);
    }

    @Override
    public byte[] recv(int max, int flags) throws IOException {
        byte[] data = new byte[Arguments.size("recv", max)];
        return Sizes.cut(data, (int) in("recv", flags, Transfer.recv(data, 0, max)));
    }

    @Override
    public int recvInto(ByteBuffer buffer, int flags) throws IOException {
        Arguments.writable("recv", buffer);
        return (int) in("recv", flags, Transfer.recv(buffer));
    }

    @Override
    public int sendTo(byte[] data, int flags, Sockaddr to) throws IOException {
        Arguments.required("sendto", "the data", data);
        Arguments.family("sendto", family, to);
        return (int) out("sendto", flags, Transfer.of((fd, told) -> Posix.sendto(fd, data, 0, data.length, told, to)));
    }

    @Override
    public Received recvFrom(int max, int flags) throws IOException {
        byte[] data = new byte[Arguments.size("recvfrom", max)];
        AtomicReference<Sockaddr> from = new AtomicReference<>();
        long count = in("recvfrom", flags, Transfer.of((fd, told) -> {
            bsdsockets.posix.Received received = Posix.recvfrom(fd, data, 0, max, told);
            from.setPlain(received.from());
            return received.count();
        }));
        return new Received(Sizes.cut(data, (int) count), from.getPlain());
    }

    private NativeCalls calls() {
        return new NativeCalls(this, timeout);
    }

    private long out(String name, int flags, Transfer transfer) throws IOException {
        return calls().transfer(name, Constants.POLLOUT, flags | Constants.MSG_NOSIGNAL, transfer);
    }

    private long in(String name, int flags, Transfer transfer) throws IOException {
        return calls().transfer(name, Constants.POLLIN, flags, transfer);
    }

    @Override
    public void shutdown(int how) throws IOException {
        Arguments.direction(how);
        use("shutdown", fd -> {
            Posix.shutdown(fd, how);
            return null;
        });
    }

    @Override
    public Sockaddr getSockName() throws IOException {
        return use("getsockname", Posix::getsockname);
    }

    @Override
    public Sockaddr getPeerName() throws IOException {
        return use("getpeername", Posix::getpeername);
    }

    @Override
    public int getSockOpt(int level, int name) throws IOException {
        return use("getsockopt", fd -> {
            leaveToItsOwner(level, name);
            return Posix.getsockopt(fd, level, name);
        });
    }

    @Override
    public byte[] getSockOpt(int level, int name, int length) throws IOException {
        Arguments.size("getsockopt", length);
        return use("getsockopt", fd -> {
            leaveToItsOwner(level, name);
            return Posix.getsockopt(fd, level, name, length);
        });
    }

    @Override
    public void setSockOpt(int level, int name, int value) throws IOException {
        use("setsockopt", fd -> {
            leaveToItsOwner(level, name);
            Posix.setsockopt(fd, level, name, value);
            return null;
        });
    }

    @Override
    public void setSockOpt(int level, int name, byte[] value) throws IOException {
        Arguments.required("setsockopt", "the value", value);
        use("setsockopt", fd -> {
            leaveToItsOwner(level, name);
            Posix.setsockopt(fd, level, name, value);
            return null;
        });
    }

    @Override
    public <T> T getSockOpt(SockOpt<T> option) throws IOException {
        return use("getsockopt", fd -> {
            leaveToItsOwner(option.level(), option.optname());
            return Posix.getsockopt(fd, option);
        });
    }

    @Override
    public <T> void setSockOpt(SockOpt<T> option, T value) throws IOException {
        Arguments.required("setsockopt", "the value", value);
        use("setsockopt", fd -> {
            leaveToItsOwner(option.level(), option.optname());
            Posix.setsockopt(fd, option, value);
            return null;
        });
    }

    /** Who asks for the kernel's time-out, or sets it, means their own. */
    private void leaveToItsOwner(int level, int name) throws IOException {
        if (KernelTimeout.is(level, name)) {
            neverTime();
        }
    }

    @Override
    public void setTimeout(Duration wanted) throws IOException {
        int millis = wanted == null ? NativeCalls.FOR_EVER : TimeoutMillis.of(wanted);
        use("fcntl", fd -> {
            int flags = Posix.fcntl(fd, Constants.F_GETFL, 0);
            int changed = millis != 0 ? flags & ~Constants.O_NONBLOCK : flags | Constants.O_NONBLOCK;
            if (changed != flags) {
                Posix.fcntl(fd, Constants.F_SETFL, changed);
            }
            if (KernelTimeout.isMindedBy(family)) {
                time(millis);
            }
            return null;
        });
        timeout = millis;
    }

    /** Calls that rely on the kernel's time-out of before keep their own. */
    private void time(int millis) throws IOException {
        boolean before = descriptor().isTimed();
        descriptor().time(Math.max(0, millis));
        if (before) {
            recallAll();
        }
    }

    private void neverTime() throws IOException {
        boolean before = descriptor().isTimed();
        descriptor().neverTime();
        if (before) {
            recallAll();
        }
    }

    private void recallAll() {
        recall();
        descriptor().streams().forEach(Handle::recall);
    }

    /** Others can reach the socket from now on: nothing is set on it that they could feel. */
    private void share() throws IOException {
        descriptor().share();
        neverTime();
    }

    @Override
    public Duration getTimeout() {
        int now = timeout;
        return now == NativeCalls.FOR_EVER ? null : Duration.ofMillis(now);
    }

    @Override
    public void setSpin(int tries) throws IOException {
        short checked = Spin.checked(tries);
        use("setSpin", fd -> {
            descriptor().spin(checked);
            return null;
        });
    }

    @Override
    public int getSpin() {
        return descriptor().spin();
    }

    @Override
    public int fileno() {
        try {
            return use("fileno", fd -> {
                share();
                return fd;
            });
        } catch (ClosedSocketException e) {
            return -1;
        } catch (IOException e) {
            throw new AssertionError("a time-out can always be taken back", e);
        }
    }

    @Override
    public int detach() {
        int fd = fileno();
        if (fd < 0) {
            return fd;
        }
        descriptor().giveAway();
        try {
            close();
            for (Handle stream : descriptor().streams()) {
                stream.close();
            }
        } catch (IOException e) {
            throw new AssertionError("nothing was closed that could fail", e);
        }
        return fd;
    }

    @Override
    public BsdSocket dup() throws IOException {
        NativeSocket copy = use("fcntl", fd -> {
            share();
            int same = Posix.fcntl(fd, Constants.F_DUPFD_CLOEXEC, 0);
            return new NativeSocket(same, family, type, protocol, timeout);
        });
        copy.share();
        return copy;
    }

    @Override
    public long sendMsg(Msghdr msg, int flags) throws IOException {
        if (Arguments.required("sendmsg", "the message", msg).name() != null) {
            Arguments.family("sendmsg", family, msg.name());
        }
        return out("sendmsg", flags, Transfer.of((fd, told) -> Posix.sendmsg(fd, msg, told)));
    }

    @Override
    public Msghdr.Result recvMsg(Msghdr msg, int flags) throws IOException {
        Arguments.required("recvmsg", "the message", msg)
                .iov()
                .forEach(buffer -> Arguments.writable("recvmsg", buffer));
        AtomicReference<Msghdr.Result> received = new AtomicReference<>();
        in("recvmsg", flags | Constants.MSG_CMSG_CLOEXEC, Transfer.of((fd, told) -> {
            received.setPlain(Posix.recvmsg(fd, msg, told));
            return received.getPlain().count();
        }));
        Msghdr.Result result = received.getPlain();
        // a caller who did not ask for close-on-exec is not told of it
        return new Msghdr.Result(
                result.count(),
                result.name(),
                result.control(),
                result.flags() & (flags | ~Constants.MSG_CMSG_CLOEXEC));
    }

    @Override
    public SocketStreams makeFile() throws IOException {
        return use(
                "makefile",
                fd -> new HeldStreams(
                        new NativeHold(descriptor().forStream(), () -> timeout),
                        new NativeHold(descriptor().forStream(), () -> timeout)));
    }

    /** For example {@code BsdSocket[NATIVE, fd=5, AF_INET, SOCK_STREAM, 127.0.0.1:8888 - 127.0.0.1:50000]}. */
    @Override
    public String toString() {
        return "BsdSocket[NATIVE, " + (isOpen() ? "fd=" + descriptor().fd() : "closed") + ", "
                + Constants.nameOf("AF_", family) + ", " + Constants.nameOf("SOCK_", type) + addresses() + "]";
    }

    private String addresses() {
        return named(Posix::getsockname, ", ") + named(Posix::getpeername, " - ");
    }

    private String named(Call<Sockaddr> name, String before) {
        try {
            return before + use("toString", name);
        } catch (IOException e) {
            return "";
        }
    }
}
