package bsdsockets.backend.jdk;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.NoEquivalentException;
import bsdsockets.SocketStreams;
import bsdsockets.backend.Arguments;
import bsdsockets.backend.HeldStreams;
import bsdsockets.backend.Sizes;
import bsdsockets.backend.TimeoutMillis;
import bsdsockets.internal.trace.Openings;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn6;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@link Backend#JAVA_NET} and {@link Backend#NIO}: each method is the nearest call of the JDK's, by way of its {@link JdkEnd}. */
public final class JdkSocket implements BsdSocket {
    private final Backend backend;
    private final int family;
    private final int type;
    private final int protocol;
    private final JdkShared shared;
    private final JdkHandle handle;
    private final JdkOptions.Chosen options = new JdkOptions.Chosen();
    private volatile Duration timeout;

    private JdkSocket(Backend backend, int family, int type, int protocol, JdkEnd end) {
        this.backend = backend;
        this.family = family;
        this.type = type;
        this.protocol = protocol;
        this.shared = new JdkShared(end);
        this.handle = shared.handle();
        Openings.opened(this);
    }

    public static JdkSocket open(Backend backend, int domain, int type, int protocol) throws IOException {
        int plain = type & ~Constants.SOCK_NONBLOCK;
        JdkSocket socket =
                new JdkSocket(backend, domain, plain, protocol, JdkEnds.open(backend, domain, plain, protocol));
        if (plain != type) {
            socket.setBlocking(false);
        }
        return socket;
    }

    @Override
    public Backend backend() {
        return backend;
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
        requireFamily("bind", address);
        handle.use("bind", address, end -> {
            end.bind(JdkAddress.of(address));
            return null;
        });
    }

    @Override
    public void listen(int backlog) throws IOException {
        handle.use("listen", "", end -> {
            if (backlog < 1) {
                throw end.none("listen(" + backlog + ")", "the JDK takes a backlog below 1 for 50");
            }
            shared.replace(before -> before.listen(backlog, options));
            return null;
        });
    }

    @Override
    public Accepted accept() throws IOException {
        JdkEnd end = call("accept", "", JdkEnd::accept);
        JdkSocket socket = new JdkSocket(backend, family, type, protocol, end);
        return new Accepted(socket, socket.handle.use("getpeername", "", JdkSocket::peer));
    }

    @Override
    public void connect(Sockaddr address) throws IOException {
        requireFamily("connect", address);
        call("connect", address, end -> {
            if (address.family() == Constants.AF_UNSPEC) {
                end.disconnect();
            } else {
                end.connect(JdkAddress.of(address), millis());
            }
            return null;
        });
    }

    @Override
    public int send(byte[] data, int flags) throws IOException {
        return send(ByteBuffer.wrap(Arguments.required("send", "the data", data)), flags);
    }

    @Override
    public int send(ByteBuffer data, int flags) throws IOException {
        Arguments.required("send", "the data", data);
        return call("send", "", end -> {
            requireNone(end, "send", flags);
            return end.send(data);
        });
    }

    @Override
    public void sendAll(ByteBuffer data) throws IOException {
        Arguments.required("sendall", "the data", data);
        do {
            send(data, 0);
        } while (data.hasRemaining());
    }

    @Override
    public byte[] recv(int max, int flags) throws IOException {
        byte[] data = new byte[Arguments.size("recv", max)];
        return Sizes.cut(data, recvInto(ByteBuffer.wrap(data), flags));
    }

    @Override
    public int recvInto(ByteBuffer buffer, int flags) throws IOException {
        Arguments.writable("recv", buffer);
        return call("recv", "", end -> {
            requireNone(end, "recv", flags);
            return end.recv(buffer);
        });
    }

    @Override
    public int sendTo(byte[] data, int flags, Sockaddr to) throws IOException {
        Arguments.required("sendto", "the data", data);
        requireFamily("sendto", to);
        ByteBuffer buffer = ByteBuffer.wrap(data);
        return call("sendto", to, end -> {
            requireNone(end, "sendto", flags);
            return end.sendTo(buffer, JdkAddress.of(to));
        });
    }

    @Override
    public Received recvFrom(int max, int flags) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Arguments.size("recvfrom", max));
        SocketAddress from = call("recvfrom", "", end -> {
            requireNone(end, "recvfrom", flags);
            return end.recvFrom(buffer);
        });
        return new Received(Sizes.cut(buffer.array(), buffer.position()), JdkAddress.ofPeer(from));
    }

    @Override
    public void shutdown(int how) throws IOException {
        Arguments.direction(how);
        handle.use("shutdown", "", end -> {
            end.shutdown(how != Constants.SHUT_WR, how != Constants.SHUT_RD);
            return null;
        });
    }

    @Override
    public Sockaddr getSockName() throws IOException {
        return handle.use("getsockname", "", end -> JdkAddress.ofLocal(end.local(), family));
    }

    @Override
    public Sockaddr getPeerName() throws IOException {
        Sockaddr peer = handle.use("getpeername", "", JdkSocket::peer);
        if (peer == null) {
            throw new ErrnoException(Constants.ENOTCONN, "getpeername");
        }
        return peer;
    }

    private static Sockaddr peer(JdkEnd end) throws IOException {
        return JdkAddress.ofPeer(end.peer());
    }

    @Override
    public int getSockOpt(int level, int name) throws IOException {
        return OptionForm.intOf(getSockOpt(level, name, Integer.BYTES));
    }

    @Override
    public byte[] getSockOpt(int level, int name, int length) throws IOException {
        Arguments.size("getsockopt", length);
        byte[] struct = handle.use("getsockopt", "", end -> JdkOptions.get(end, level, name));
        return Arrays.copyOf(struct, Math.min(length, struct.length));
    }

    @Override
    public void setSockOpt(int level, int name, int value) throws IOException {
        setSockOpt(level, name, OptionForm.bytesOf(value));
    }

    @Override
    public void setSockOpt(int level, int name, byte[] value) throws IOException {
        byte[] struct = Arguments.required("setsockopt", "the value", value).clone();
        handle.use("setsockopt", "", end -> {
            JdkOptions.set(end, level, name, struct, options);
            return null;
        });
    }

    @Override
    public void setTimeout(Duration wanted) throws IOException {
        Duration rounded = wanted == null ? null : Duration.ofMillis(TimeoutMillis.of(wanted));
        boolean waits = rounded == null || !rounded.isZero();
        handle.use("settimeout", "", end -> {
            end.timeout(rounded == null ? 0 : (int) rounded.toMillis());
            end.blocking(waits);
            return null;
        });
        timeout = rounded;
    }

    @Override
    public Duration getTimeout() {
        return timeout;
    }

    /** -1: the JDK does not tell. */
    @Override
    public int fileno() {
        return -1;
    }

    /** -1, and the socket goes on: the JDK does not give a descriptor up. */
    @Override
    public int detach() {
        return -1;
    }

    @Override
    public BsdSocket dup() throws IOException {
        return handle.use("dup", "", end -> {
            throw end.none("dup", "it has one descriptor, which it does not tell");
        });
    }

    @Override
    public long sendMsg(Msghdr msg, int flags) throws IOException {
        if (Arguments.required("sendmsg", "the message", msg).name() != null) {
            requireFamily("sendmsg", msg.name());
        }
        return call("sendmsg", "", end -> {
            requireNone(end, "sendmsg", flags);
            if (!msg.control().isEmpty()) {
                throw end.none("sendmsg", "the JDK has no control messages");
            }
            ByteBuffer[] data = msg.iov().toArray(new ByteBuffer[0]);
            if (msg.name() == null) {
                return end.gather(data);
            }
            if (data.length != 1) {
                throw end.none("sendmsg", "it gathers to a connected peer only");
            }
            return (long) end.sendTo(data[0], JdkAddress.of(msg.name()));
        });
    }

    @Override
    public Msghdr.Result recvMsg(Msghdr msg, int flags) throws IOException {
        Arguments.required("recvmsg", "the message", msg)
                .iov()
                .forEach(buffer -> Arguments.writable("recvmsg", buffer));
        long count = call("recvmsg", "", end -> {
            requireNone(end, "recvmsg", flags);
            if (msg.controlCapacity() > 0) {
                throw end.none("recvmsg", "the JDK has no control messages");
            }
            return end.scatter(msg.iov().toArray(new ByteBuffer[0]));
        });
        return new Msghdr.Result(count, null, List.of(), 0);
    }

    @Override
    public SocketStreams makeFile() throws IOException {
        return handle.use(
                "makefile", "", end -> new HeldStreams(new JdkHold(shared.handle()), new JdkHold(shared.handle())));
    }

    /** False also where the JDK has closed the socket by itself: after an interrupt, or a connect that failed. */
    @Override
    public boolean isOpen() {
        return handle.isOpen();
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }

    private <T> T call(String name, Object target, JdkCall<T> body) throws IOException {
        return getBlocking() ? handle.block(name, target, body) : handle.use(name, target, body);
    }

    private int millis() {
        Duration now = timeout;
        return now == null ? 0 : (int) now.toMillis();
    }

    /** java.net's sockets are of both families, and take the addresses of either. */
    private void requireFamily(String call, Sockaddr address) {
        boolean both = backend == Backend.JAVA_NET && address instanceof SockaddrIn6;
        Arguments.family(call, both ? Constants.AF_INET6 : family, address);
    }

    private static void requireNone(JdkEnd end, String call, int flags) throws NoEquivalentException {
        if (flags != 0) {
            throw end.none(call + " with flags 0x" + Integer.toHexString(flags), "the JDK has no flags");
        }
    }

    /** For example {@code BsdSocket[NIO, open, AF_INET, SOCK_STREAM, 127.0.0.1:8888 - 127.0.0.1:50000]}. */
    @Override
    public String toString() {
        return "BsdSocket[" + backend + ", " + (isOpen() ? "open" : "closed") + ", " + Constants.nameOf("AF_", family)
                + ", " + Constants.nameOf("SOCK_", type) + addresses() + "]";
    }

    private String addresses() {
        try {
            Sockaddr peer = handle.use("toString", "", JdkSocket::peer);
            return ", " + getSockName() + (peer == null ? "" : " - " + peer);
        } catch (IOException e) {
            return "";
        }
    }
}
