package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.IPPROTO_ICMPV6;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sockets that decorated calls are made on, and where these send. */
final class SocketsOfCalls {
    private static final String END = "\\[?([0-9a-fA-F.:]+?)\\]?:(\\d+)";

    /** As in "<TCPv6:[[::1]:40000->[::1]:8888]>", "<UDP:[127.0.0.1:40000]>"; one that is not bound has a number alone. */
    private static final Pattern BOUND = Pattern.compile("<(TCP|UDP)(?:v6)?:\\[" + END + "(?:->" + END + ")?\\]>");

    private static final Pattern CLOSING = Pattern.compile("^(?:close|dup2|dup3)\\(.*");
    private static final Pattern KIND = Pattern.compile("^\\w+\\(\\d+<(TCP|UDP|RAW|PING)");
    private static final Pattern SENDING = Pattern.compile("^(?:connect|sendto|sendmsg|sendmmsg)\\(");
    private static final Pattern IPV4 =
            Pattern.compile("sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\(\"([0-9.]+)\"\\)");
    private static final Pattern IPV6 =
            Pattern.compile("sin6_port=htons\\((\\d+)\\).*?inet_pton\\(AF_INET6, \"([0-9a-fA-F.:]+)\"");

    private static final Endpoint NOBODY = Endpoint.of("0.0.0.0", 0);

    private record Name(int protocol, Endpoint local, Endpoint remote) {}

    private final Map<Name, OwnSocket> sockets = new LinkedHashMap<>();
    private final List<Target> targets = new ArrayList<>();

    /** Takes the next call, decorated. */
    void add(long begin, long end, String call) {
        boolean closes = CLOSING.matcher(call).matches();
        Matcher bound = BOUND.matcher(call);
        while (bound.find()) {
            Endpoint local = Endpoint.of(bound.group(2), Integer.parseInt(bound.group(3)));
            Endpoint remote =
                    bound.group(4) == null ? NOBODY : Endpoint.of(bound.group(4), Integer.parseInt(bound.group(5)));
            if (local.port() > 0) {
                name(new Name(protocol(bound.group(1)), local, remote), begin, closes ? end : Long.MAX_VALUE);
            }
        }
        Matcher kind = KIND.matcher(call);
        if (kind.find()) {
            if (SENDING.matcher(call).find()) {
                target(kind.group(1), begin, end, call).ifPresent(targets::add);
            } else if (call.startsWith("bind(")) {
                target(kind.group(1), begin, end, call)
                        .filter(target -> target.remote().port() > 0)
                        .ifPresent(own -> name(new Name(own.protocol(), own.remote(), NOBODY), begin, Long.MAX_VALUE));
            }
        }
    }

    /** The last call that names a socket says until when it lived. */
    private void name(Name name, long begin, long end) {
        OwnSocket before = sockets.get(name);
        long from = before == null ? begin : before.from();
        sockets.put(name, new OwnSocket(name.protocol(), name.local(), name.remote(), from, end));
    }

    private static int protocol(String kind) {
        return kind.equals("TCP") ? IPPROTO_TCP : IPPROTO_UDP;
    }

    private static Optional<Target> target(String kind, long begin, long end, String call) {
        boolean raw = kind.equals("RAW") || kind.equals("PING");
        Matcher four = IPV4.matcher(call);
        if (four.find()) {
            return Optional.of(new Target(raw ? IPPROTO_ICMP : protocol(kind), named(four, raw), begin, end));
        }
        Matcher six = IPV6.matcher(call);
        return six.find()
                ? Optional.of(new Target(raw ? IPPROTO_ICMPV6 : protocol(kind), named(six, raw), begin, end))
                : Optional.empty();
    }

    /** What is below TCP and UDP has no ports, whatever the call says. */
    private static Endpoint named(Matcher address, boolean raw) {
        return Endpoint.of(address.group(2), raw ? 0 : Integer.parseInt(address.group(1)));
    }

    List<OwnSocket> sockets() {
        return List.copyOf(sockets.values());
    }

    List<Target> targets() {
        return List.copyOf(targets);
    }
}
