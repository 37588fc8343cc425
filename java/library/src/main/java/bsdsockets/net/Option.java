package bsdsockets.net;

import bsdsockets.backend.posix.StreamCalls;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.util.Map;

/** An option of java.net, under the kernel's level and name. */
enum Option {
    SO_RCVBUF(Constants.SOL_SOCKET, Constants.SO_RCVBUF, OptionForm.RECEIVE_BUFFER),
    SO_SNDBUF(Constants.SOL_SOCKET, Constants.SO_SNDBUF, OptionForm.SEND_BUFFER),
    SO_REUSEADDR(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, OptionForm.FLAG),
    SO_REUSEPORT(Constants.SOL_SOCKET, Constants.SO_REUSEPORT, OptionForm.FLAG),
    SO_KEEPALIVE(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, OptionForm.FLAG),
    SO_OOBINLINE(Constants.SOL_SOCKET, Constants.SO_OOBINLINE, OptionForm.FLAG),
    SO_LINGER(Constants.SOL_SOCKET, Constants.SO_LINGER, OptionForm.LINGER),
    SO_INCOMING_NAPI_ID(Constants.SOL_SOCKET, Constants.SO_INCOMING_NAPI_ID, OptionForm.NUMBER),
    TCP_NODELAY(Constants.IPPROTO_TCP, Constants.TCP_NODELAY, OptionForm.FLAG),
    TCP_QUICKACK(Constants.IPPROTO_TCP, Constants.TCP_QUICKACK, OptionForm.FLAG),
    TCP_KEEPIDLE(Constants.IPPROTO_TCP, Constants.TCP_KEEPIDLE, OptionForm.NUMBER),
    TCP_KEEPINTERVAL(Constants.IPPROTO_TCP, Constants.TCP_KEEPINTVL, OptionForm.NUMBER),
    TCP_KEEPCOUNT(Constants.IPPROTO_TCP, Constants.TCP_KEEPCNT, OptionForm.NUMBER),
    IP_TOS(Constants.IPPROTO_IP, Constants.IP_TOS, OptionForm.TRAFFIC_CLASS);

    private static final Map<Integer, Option> BY_NUMBER = Map.of(
            SocketOptions.SO_RCVBUF, SO_RCVBUF,
            SocketOptions.SO_SNDBUF, SO_SNDBUF,
            SocketOptions.SO_REUSEADDR, SO_REUSEADDR,
            SocketOptions.SO_REUSEPORT, SO_REUSEPORT,
            SocketOptions.SO_KEEPALIVE, SO_KEEPALIVE,
            SocketOptions.SO_OOBINLINE, SO_OOBINLINE,
            SocketOptions.SO_LINGER, SO_LINGER,
            SocketOptions.TCP_NODELAY, TCP_NODELAY,
            SocketOptions.IP_TOS, IP_TOS);

    private final int level;
    private final int number;
    private final OptionForm form;

    Option(int level, int number, OptionForm form) {
        this.level = level;
        this.number = number;
        this.form = form;
    }

    /** The option of a number of {@link SocketOptions}; null for none. */
    static Option of(int number) {
        return BY_NUMBER.get(number);
    }

    /** The option of java.net's name: those of the JDK's enumerations are called as ours. */
    static Option of(SocketOption<?> option) {
        return valueOf(option.name());
    }

    /** What java.net takes. */
    Class<?> type() {
        return form.type();
    }

    /** What it is where there is no such thing. */
    Object unset() {
        return form.toJava(new byte[form.size()]);
    }

    /** Whether only TCP and IP have it. */
    boolean tcp() {
        return level != Constants.SOL_SOCKET;
    }

    Object get(StreamCalls calls) throws IOException {
        try {
            boolean six = this == IP_TOS && calls.family() == Constants.AF_INET6;
            return form.toJava(
                    six
                            ? calls.option(Constants.IPPROTO_IPV6, Constants.IPV6_TCLASS, form.size())
                            : calls.option(level, number, form.size()));
        } catch (IOException e) {
            throw JdkExceptions.plain(e);
        }
    }

    /** @throws IllegalArgumentException for a value out of the JDK's range */
    void set(StreamCalls calls, Object value) throws IOException {
        if (this == SO_INCOMING_NAPI_ID) {
            throw new SocketException("Attempt to set read only option " + name());
        }
        byte[] struct = form.toC(value);
        try {
            if (this == IP_TOS && calls.family() == Constants.AF_INET6) {
                calls.setOption(Constants.IPPROTO_IPV6, Constants.IPV6_TCLASS, struct);
            }
            calls.setOption(level, number, struct);
        } catch (IOException e) {
            throw JdkExceptions.plain(e);
        }
    }
}
