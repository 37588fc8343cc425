package bsdsockets.backend.posix;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.SocketStreams;
import bsdsockets.backend.Families;
import bsdsockets.backend.Sizes;
import bsdsockets.backend.TimeoutMillis;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/** {@link Backend#NATIVE}: each method is the C call of its name. */
public final class NativeSocket implements BsdSocket {
    private final Handle handle;
    private final int family;
    private final int type;
    private final int protocol;
    private volatile Duration timeout;

    private NativeSocket(int fd, int family, int type, int protocol, Duration timeout) {
        this.handle = new Descriptor(fd).handle();
        this.family = family;
        this.type = type & ~(Constants.SOCK_CLOEXEC | Constants.SOCK_NONBLOCK);
        this.protocol = protocol;
        this.timeout = timeout;
    }

    public static NativeSocket open(int domain, int type, int protocol) throws IOException {
        int fd = Posix.socket(domain, type | Constants.SOCK_CLOEXEC, protocol);
        return new NativeSocket(fd, domain, type, protocol, timeoutOf(type));
    }

    public static NativeSocket[] pair(int domain, int type, int protocol) throws IOException {
        int[] fds = Posix.socketpair(domain, type | Constants.SOCK_CLOEXEC, protocol);
        return new NativeSocket[] {
            new NativeSocket(fds[0], domain, type, protocol, timeoutOf(type)),
            new NativeSocket(fds[1], domain, type, protocol, timeoutOf(type))
        };
    }

    public static NativeSocket fromFd(int fd) throws IOException {
        int family = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_DOMAIN);
        int type = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE);
        int protocol = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_PROTOCOL);
        boolean waits = (Posix.fcntl(fd, Constants.F_GETFL, 0) & Constants.O_NONBLOCK) == 0;
        return new NativeSocket(fd, family, type, protocol, waits ? null : Duration.ZERO);
    }

    private static Duration timeoutOf(int type) {
        return (type & Constants.SOCK_NONBLOCK) == 0 ? null : Duration.ZERO;
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
        Families.require(family, address);
        handle.use("bind", fd -> {
            Posix.bind(fd, address);
            return null;
        });
    }

    @Override
    public void listen(int backlog) throws IOException {
        handle.use("listen", fd -> {
            Posix.listen(fd, backlog);
            return null;
        });
    }

    @Override
    public Accepted accept() throws IOException {
        bsdsockets.posix.Accepted accepted = new NativeCalls(handle, timeout).accept();
        NativeSocket socket = new NativeSocket(accepted.fd(), family, type, protocol, null);
        return new Accepted(socket, accepted.peer());
    }

    @Override
    public void connect(Sockaddr address) throws IOException {
        Families.require(family, address);
        new NativeCalls(handle, timeout).connect(address, family);
    }

    @Override
    public int connectEx(Sockaddr address) throws IOException {
        try {
            connect(address);
            return 0;
        } catch (ErrnoException e) {
            return e.errno();
        } catch (SocketTimeoutException e) {
            return Constants.EAGAIN;
        }
    }

    @Override
    public int send(byte[] data) throws IOException {
        return send(data, 0);
    }

    @Override
    public int send(byte[] data, int flags) throws IOException {
        return new NativeCalls(handle, timeout)
                .transfer(
                        "send",
                        Constants.POLLOUT,
                        flags | Constants.MSG_NOSIGNAL,
                        (fd, told) -> Posix.send(fd, data, 0, data.length, told));
    }

    @Override
    public int send(ByteBuffer data, int flags) throws IOException {
        return new NativeCalls(handle, timeout)
                .transfer(
                        "send",
                        Constants.POLLOUT,
                        flags | Constants.MSG_NOSIGNAL,
                        (fd, told) -> Posix.send(fd, data, told));
    }

    @Override
    public void sendAll(byte[] data) throws IOException {
        sendAll(ByteBuffer.wrap(data));
    }

    @Override
    public void sendAll(ByteBuffer data) throws IOException {
        new NativeCalls(handle, timeout).sendAll(data);
    }

    @Override
    public byte[] recv(int max) throws IOException {
        return recv(max, 0);
    }

    @Override
    public byte[] recv(int max, int flags) throws IOException {
        byte[] data = new byte[Sizes.checked(max)];
        int count = new NativeCalls(handle, timeout)
                .transfer("recv", Constants.POLLIN, flags, (fd, told) -> Posix.recv(fd, data, 0, max, told));
        return Sizes.cut(data, count);
    }

    @Override
    public int recvInto(ByteBuffer buffer, int flags) throws IOException {
        return new NativeCalls(handle, timeout)
                .transfer("recv", Constants.POLLIN, flags, (fd, told) -> Posix.recv(fd, buffer, told));
    }

    @Override
    public int sendTo(byte[] data, Sockaddr to) throws IOException {
        return sendTo(data, 0, to);
    }

    @Override
    public int sendTo(byte[] data, int flags, Sockaddr to) throws IOException {
        Families.require(family, to);
        return new NativeCalls(handle, timeout)
                .transfer(
                        "sendto",
                        Constants.POLLOUT,
                        flags | Constants.MSG_NOSIGNAL,
                        (fd, told) -> Posix.sendto(fd, data, 0, data.length, told, to));
    }

    @Override
    public Received recvFrom(int max) throws IOException {
        return recvFrom(max, 0);
    }

    @Override
    public Received recvFrom(int max, int flags) throws IOException {
        byte[] data = new byte[Sizes.checked(max)];
        bsdsockets.posix.Received received = new NativeCalls(handle, timeout)
                .transfer("recvfrom", Constants.POLLIN, flags, (fd, told) -> Posix.recvfrom(fd, data, 0, max, told));
        return new Received(Sizes.cut(data, received.count()), received.from());
    }

    @Override
    public void shutdown(int how) throws IOException {
        handle.use("shutdown", fd -> {
            Posix.shutdown(fd, how);
            return null;
        });
    }

    @Override
    public Sockaddr getSockName() throws IOException {
        return handle.use("getsockname", Posix::getsockname);
    }

    @Override
    public Sockaddr getPeerName() throws IOException {
        return handle.use("getpeername", Posix::getpeername);
    }

    @Override
    public int getSockOpt(int level, int name) throws IOException {
        return handle.use("getsockopt", fd -> Posix.getsockopt(fd, level, name));
    }

    @Override
    public byte[] getSockOpt(int level, int name, int length) throws IOException {
        Sizes.checked(length);
        return handle.use("getsockopt", fd -> Posix.getsockopt(fd, level, name, length));
    }

    @Override
    public void setSockOpt(int level, int name, int value) throws IOException {
        handle.use("setsockopt", fd -> {
            Posix.setsockopt(fd, level, name, value);
            return null;
        });
    }

    @Override
    public void setSockOpt(int level, int name, byte[] value) throws IOException {
        handle.use("setsockopt", fd -> {
            Posix.setsockopt(fd, level, name, value);
            return null;
        });
    }

    @Override
    public void setTimeout(Duration wanted) throws IOException {
        Duration rounded = wanted == null ? null : Duration.ofMillis(TimeoutMillis.of(wanted));
        boolean waits = rounded == null || !rounded.isZero();
        handle.use("fcntl", fd -> {
            int flags = Posix.fcntl(fd, Constants.F_GETFL, 0);
            int changed = waits ? flags & ~Constants.O_NONBLOCK : flags | Constants.O_NONBLOCK;
            return changed == flags ? 0 : Posix.fcntl(fd, Constants.F_SETFL, changed);
        });
        timeout = rounded;
    }

    @Override
    public Duration getTimeout() {
        return timeout;
    }

    @Override
    public void setBlocking(boolean blocking) throws IOException {
        setTimeout(blocking ? null : Duration.ZERO);
    }

    @Override
    public boolean getBlocking() {
        Duration now = timeout;
        return now == null || !now.isZero();
    }

    @Override
    public int fileno() {
        return handle.isOpen() ? handle.descriptor().fd() : -1;
    }

    @Override
    public int detach() {
        return handle.isOpen() ? handle.descriptor().giveAway() : -1;
    }

    @Override
    public BsdSocket dup() throws IOException {
        int copy = handle.use("fcntl", fd -> Posix.fcntl(fd, Constants.F_DUPFD_CLOEXEC, 0));
        return new NativeSocket(copy, family, type, protocol, timeout);
    }

    @Override
    public long sendMsg(Msghdr msg, int flags) throws IOException {
        if (msg.name() != null) {
            Families.require(family, msg.name());
        }
        return new NativeCalls(handle, timeout)
                .transfer(
                        "sendmsg",
                        Constants.POLLOUT,
                        flags | Constants.MSG_NOSIGNAL,
                        (fd, told) -> Posix.sendmsg(fd, msg, told));
    }

    @Override
    public Msghdr.Result recvMsg(Msghdr msg, int flags) throws IOException {
        Msghdr.Result result = new NativeCalls(handle, timeout)
                .transfer(
                        "recvmsg",
                        Constants.POLLIN,
                        flags | Constants.MSG_CMSG_CLOEXEC,
                        (fd, told) -> Posix.recvmsg(fd, msg, told));
        Msghdr.Result told = new Msghdr.Result(
                result.count(),
                result.name(),
                result.control(),
                result.flags() & (flags | ~Constants.MSG_CMSG_CLOEXEC));
        return (told.flags() & Constants.MSG_CTRUNC) == 0 ? told : withoutDescriptors(told);
    }

    /** Of descriptors that came cut short nobody knows which: none is handed on, none leaks. */
    private static Msghdr.Result withoutDescriptors(Msghdr.Result result) throws IOException {
        for (Cmsg message : result.control()) {
            if (message instanceof CmsgRights rights) {
                for (int fd : rights.fds()) {
                    Posix.close(fd);
                }
            }
        }
        List<Cmsg> rest = result.control().stream()
                .filter(message -> !(message instanceof CmsgRights))
                .toList();
        return new Msghdr.Result(result.count(), result.name(), rest, result.flags());
    }

    @Override
    public SocketStreams makeFile() throws IOException {
        return handle.use("makefile", fd -> new NativeStreams(handle.descriptor(), () -> timeout));
    }

    @Override
    public boolean isOpen() {
        return handle.isOpen();
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }

    /** For example {@code BsdSocket[NATIVE, fd=5, AF_INET, SOCK_STREAM, 127.0.0.1:8888 - 127.0.0.1:50000]}. */
    @Override
    public String toString() {
        return "BsdSocket[NATIVE, " + (isOpen() ? "fd=" + fileno() : "closed") + ", " + Constants.nameOf("AF_", family)
                + ", " + Constants.nameOf("SOCK_", type) + addresses() + "]";
    }

    private String addresses() {
        return named(Posix::getsockname, ", ") + named(Posix::getpeername, " - ");
    }

    private String named(Attempt<Sockaddr> name, String before) {
        try {
            return before + handle.use("toString", name);
        } catch (IOException e) {
            return "";
        }
    }
}
