package bsdsockets.probe;

import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.GaiException;
import bsdsockets.posix.Linger;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import bsdsockets.posix.SockaddrRaw;
import bsdsockets.posix.SockaddrUn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the calls of the conformance table through the mirror, and says what each returned. */
final class ConformanceCalls {
    /** How data travels: in an array, in buffers on the heap or outside, or through the system calls. */
    enum Way {
        ARRAY,
        HEAP,
        DIRECT,
        SYSCALLS
    }

    private final StringBuilder said = new StringBuilder();
    private final Map<String, Object> variables = new HashMap<>();
    private final List<Integer> opened = new ArrayList<>();
    private final ConformanceTransfers transfers;
    private final ConformanceEvents events = new ConformanceEvents(this);

    ConformanceCalls(Way way) {
        transfers = new ConformanceTransfers(way, this);
    }

    String said() {
        return said.toString();
    }

    void line(String text) {
        said.append(text).append('\n');
    }

    void begin(String title, int length) {
        said.append(title).append(" |");
        for (String name : List.of("a", "b", "c")) {
            variables.put(name, -1);
        }
        variables.put("n", length);
    }

    void set(String variable, int value) {
        variables.put(variable, value);
    }

    void finish() {
        while (!opened.isEmpty()) {
            gone(opened.get(opened.size() - 1));
        }
        said.append('\n');
    }

    void run(ConformanceTable.Statement statement) {
        Object value = value(statement.expression());
        if (statement.variable() != null) {
            variables.put(statement.variable(), value);
        }
    }

    /** A call of the mirror's. */
    @FunctionalInterface
    interface Attempt {
        long make() throws ErrnoException;
    }

    /** What C's program says of the same call. */
    long say(String call, Attempt attempt) {
        long result;
        try {
            result = attempt.make();
        } catch (ErrnoException e) {
            result = -e.errno();
        }
        said.append(' ').append(call).append(result < 0 ? ":errno" + -result : ":" + result);
        return result < 0 ? -1 : result;
    }

    /** The same of a call that makes a descriptor. */
    int descriptor(String call, Attempt attempt) {
        long[] fd = {-1};
        say(call, () -> {
            fd[0] = attempt.make();
            return fd[0] < 0 ? fd[0] : 0;
        });
        if (fd[0] >= 0) {
            opened.add((int) fd[0]);
        }
        return (int) Math.max(fd[0], -1);
    }

    private int gone(int fd) {
        opened.remove(opened.size() - 1);
        try {
            Posix.close(fd);
        } catch (ErrnoException e) {
            throw new IllegalStateException("opened here, and not open any more: " + fd, e);
        }
        return fd;
    }

    private Object value(ConformanceTable.Expression expression) {
        if (expression instanceof ConformanceTable.Text text) {
            return text.text();
        }
        if (expression instanceof ConformanceTable.Int number) {
            return number.value();
        }
        if (expression instanceof ConformanceTable.Name name) {
            return name.name().equals("NULL") ? null : named(name.name());
        }
        if (expression instanceof ConformanceTable.Or or) {
            return (int) value(or.left()) | (int) value(or.right());
        }
        if (expression instanceof ConformanceTable.Not not) {
            return ~(int) value(not.of());
        }
        ConformanceTable.Call call = (ConformanceTable.Call) expression;
        List<Object> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(value(argument)));
        try {
            return call(call.name(), new Arguments(values));
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object named(String name) {
        Object value = variables.get(name);
        return value == null ? Constants.valueOf(name) : value;
    }

    private Object call(String name, Arguments with) throws ErrnoException {
        return switch (name) {
            case "in4" -> SockaddrIn.of(with.text(0), with.number(1));
            case "in6" -> SockaddrIn6.of(with.text(0), with.number(1));
            case "un" -> SockaddrUn.ofPath(with.text(0));
            case "long_path" -> ConformanceAddresses.longPath(with.number(0));
            case "abstract" -> SockaddrUn.ofAbstract(with.text(0));
            case "nowhere" -> SockaddrRaw.of(new byte[0]);
            case "cut" -> ConformanceAddresses.cut(with.address(0), with.number(1));
            case "family" -> ConformanceAddresses.family(with.address(0), with.number(1));
            case "name_of" -> ConformanceAddresses.nameOf(with.number(0));
            case "deserted" -> ConformanceAddresses.deserted(with.number(0));
            case "second" -> opened.get(opened.size() - 1);
            case "gone" -> gone(with.number(0));
            case "inherited" -> descriptor("dup", () -> Posix.dup(with.number(0)));
            default -> (int) attempt(name.replaceFirst("^try_", ""), with, with.number(0));
        };
    }

    /** The call of C's name; the first argument of most is a descriptor. */
    private long attempt(String name, Arguments with, int fd) {
        return switch (name) {
            case "getaddrinfo" ->
                code(name, () -> {
                    Posix.getaddrinfo(with.text(0), with.text(1), hints(with));
                });
            case "getnameinfo" -> code(name, () -> Posix.getnameinfo(with.address(0), with.number(1)));
            case "if_nametoindex" -> say(name, () -> Posix.if_nametoindex(with.text(0)));
            case "if_indextoname" -> done(name, () -> Posix.if_indextoname(fd));
            case "inet_pton" -> say(name, () -> Posix.inet_pton(fd, with.text(1)).length > 0 ? 1 : 0);
            case "inet_ntop" -> done(name, () -> Posix.inet_ntop(fd, new byte[16]));
            case "bind" -> done(name, () -> Posix.bind(fd, with.address(1)));
            case "listen" -> done(name, () -> Posix.listen(fd, with.number(1)));
            case "connect" -> done(name, () -> Posix.connect(fd, with.address(1)));
            case "shutdown" -> done(name, () -> Posix.shutdown(fd, with.number(1)));
            case "close" -> done(name, () -> Posix.close(sameOrItself(fd)));
            case "getsockname" -> say(name, () -> Posix.getsockname(fd).toBytes().length);
            case "getpeername" -> say(name, () -> lengthOf(Posix.getpeername(fd)));
            case "getsockopt" ->
                say(name, () -> Posix.getsockopt(fd, with.number(1), with.number(2), with.number(3)).length);
            case "setsockopt" -> done(name, () -> Posix.setsockopt(fd, with.number(1), with.number(2), value(with)));
            case "linger" ->
                done(
                        "setsockopt",
                        () -> Posix.setsockopt(
                                fd,
                                Constants.SOL_SOCKET,
                                Constants.SO_LINGER,
                                new Linger(true, with.number(1)).toBytes()));
            case "poll" -> poll(fd, with.number(1), with.number(2));
            case "epoll_ctl" ->
                done(name, () -> Posix.epoll_ctl(fd, with.number(1), with.number(2), with.number(3), 0));
            case "socket", "socketpair", "dup", "accept", "fcntl", "epoll_create1" -> descriptors(name, with, fd);
            default -> ConformanceEvents.has(name) ? events.attempt(name, with, fd) : transfers.attempt(name, with, fd);
        };
    }

    private long descriptors(String name, Arguments with, int first) {
        return switch (name) {
            case "socket" -> descriptor(name, () -> Posix.socket(first, with.number(1), with.number(2)));
            case "socketpair" -> socketpair(first, with.number(1), with.number(2));
            case "dup" -> descriptor(name, () -> Posix.dup(first));
            case "accept" -> descriptor(name, () -> Posix.accept(first).fd());
            case "epoll_create1" -> descriptor(name, () -> Posix.epoll_create1(first));
            default -> {
                boolean makes = with.number(1) == Constants.F_DUPFD || with.number(1) == Constants.F_DUPFD_CLOEXEC;
                Attempt attempt = () -> Posix.fcntl(first, with.number(1), with.number(2));
                yield makes ? descriptor(name, attempt) : say(name, attempt);
            }
        };
    }

    private int socketpair(int domain, int type, int protocol) {
        int[][] pair = new int[1][];
        int first = descriptor("socketpair", () -> {
            pair[0] = Posix.socketpair(domain, type, protocol);
            return pair[0][0];
        });
        if (first >= 0) {
            descriptor("socketpair", () -> pair[0][1]);
        }
        return first;
    }

    private long poll(int fd, int events, int timeout) {
        PollFd one = new PollFd(fd, events);
        say("poll", () -> Posix.poll(new PollFd[] {one}, timeout));
        return say("revents", one::revents);
    }

    private static int sameOrItself(int fd) {
        try {
            return Posix.dup(fd);
        } catch (ErrnoException e) {
            return fd;
        }
    }

    private static int lengthOf(Sockaddr address) {
        return address == null ? 0 : address.toBytes().length;
    }

    private static byte[] value(Arguments with) {
        byte[] bytes = new byte[1024];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(with.number(4));
        return Arrays.copyOf(bytes, with.number(3));
    }

    private static AddrInfo hints(Arguments with) {
        return new AddrInfo(with.number(2), with.number(3), with.number(4), 0, null, null);
    }

    /** A call whose result is 0, or nothing. */
    @FunctionalInterface
    interface Step {
        void make() throws ErrnoException, GaiException;
    }

    /** A call that gives nothing: 0 where it succeeds. */
    long done(String call, Step step) {
        return say(call, () -> {
            try {
                step.make();
                return 0;
            } catch (GaiException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long code(String call, Step step) {
        int code = 0;
        try {
            step.make();
        } catch (GaiException e) {
            code = e.code();
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
        said.append(' ').append(call).append(':').append(code);
        return code;
    }

    /** What a call is given. */
    record Arguments(List<Object> values) {
        /** The number; 0 for what is none, so that a call's first argument may be asked for at once. */
        int number(int i) {
            return i < values.size() && values.get(i) instanceof Integer number ? number : 0;
        }

        String text(int i) {
            return (String) values.get(i);
        }

        Sockaddr address(int i) {
            return (Sockaddr) values.get(i);
        }
    }
}
