package bsdsockets.lab.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code strace -f -ttt -T -yy -o FILE} wrote, cut to the calls on sockets between the two markers.
 *
 * @param calls in the order in which they began
 * @param sockets those that they were made on
 * @param targets where they sent something
 */
record StraceOutput(List<SystemCall> calls, List<OwnSocket> sockets, List<Target> targets) {
    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\d+)\\.(\\d{6}) (.*)");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\(.*");
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern DURATION = Pattern.compile("(.*) <(\\d+)\\.(\\d{6})>");

    /** The time of a call's begin is taken before strace has described it, the duration after: so much later it may end. */
    private static final long LATE_NANOS = 50_000_000;

    /** Calls that are on sockets, or wait for them, whatever their descriptors. */
    private static final Set<String> OF_SOCKETS = Set.of(
            "socket",
            "socketpair",
            "bind",
            "listen",
            "accept",
            "accept4",
            "connect",
            "getsockname",
            "getpeername",
            "send",
            "recv",
            "sendto",
            "recvfrom",
            "sendmsg",
            "recvmsg",
            "sendmmsg",
            "recvmmsg",
            "shutdown",
            "setsockopt",
            "getsockopt",
            "epoll_create",
            "epoll_create1",
            "epoll_ctl",
            "epoll_wait",
            "epoll_pwait",
            "epoll_pwait2");

    StraceOutput {
        calls = List.copyOf(calls);
        sockets = List.copyOf(sockets);
        targets = List.copyOf(targets);
    }

    /** A line, or the two of a call that another thread's interrupted, put together. */
    private record Line(long nanos, int thread, String text) {}

    /** Reads it. Lines that are no calls (signals, exits) are left out. */
    static StraceOutput parse(List<String> lines) {
        List<SystemCall> calls = new ArrayList<>();
        SocketsOfCalls sockets = new SocketsOfCalls();
        boolean within = false;
        IdentityHashMap<Line, Long> following = new IdentityHashMap<>();
        List<Line> whole = whole(lines);
        putFollowing(whole, following);
        for (Line line : whole) {
            if (Marker.BEGIN.isIn(line.text())) {
                within = true;
            } else if (Marker.END.isIn(line.text())) {
                within = false;
            } else if (within && isOnSocket(line.text())) {
                Matcher duration = DURATION.matcher(line.text());
                boolean returned = duration.matches();
                long end = line.nanos() + (returned ? nanos(duration.group(2), duration.group(3)) : 0);
                String call = returned ? duration.group(1) : line.text();
                sockets.add(line.nanos(), Math.max(end, Math.min(end + LATE_NANOS, following.get(line))), call);
                calls.add(new SystemCall(line.nanos(), end, line.thread(), Descriptors.undecorated(call)));
            }
        }
        return new StraceOutput(calls, sockets.sockets(), sockets.targets());
    }

    /** When the thread of each call made its next one. */
    private static void putFollowing(List<Line> calls, IdentityHashMap<Line, Long> following) {
        Map<Integer, Long> next = new HashMap<>();
        for (int i = calls.size() - 1; i >= 0; i--) {
            Line call = calls.get(i);
            following.put(call, next.getOrDefault(call.thread(), Long.MAX_VALUE));
            next.put(call.thread(), call.nanos());
        }
    }

    private static long nanos(String seconds, String micros) {
        return Long.parseLong(seconds) * 1_000_000_000 + Long.parseLong(micros) * 1000;
    }

    /** A call stands where it began. */
    private static List<Line> whole(List<String> lines) {
        List<Line> calls = new ArrayList<>();
        Map<Integer, Integer> begun = new HashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            int thread = Integer.parseInt(parts.group(1));
            String text = parts.group(4);
            Matcher resumed = RESUMED.matcher(text);
            if (resumed.matches()) {
                Integer index = begun.remove(thread);
                if (index != null) {
                    calls.set(index, continued(calls.get(index), resumed.group(1)));
                }
            } else if (NAME.matcher(text).matches()) {
                boolean unfinished = text.endsWith(UNFINISHED);
                String said = unfinished ? text.substring(0, text.length() - UNFINISHED.length()) : text;
                calls.add(new Line(nanos(parts.group(2), parts.group(3)), thread, said));
                if (unfinished) {
                    begun.put(thread, calls.size() - 1);
                }
            }
        }
        begun.values().forEach(index -> calls.set(index, continued(calls.get(index), " ... never returned")));
        return calls;
    }

    private static Line continued(Line begun, String rest) {
        return new Line(begun.nanos(), begun.thread(), begun.text() + rest);
    }

    private static boolean isOnSocket(String call) {
        Matcher name = NAME.matcher(call);
        return name.matches() && (OF_SOCKETS.contains(name.group(1)) || Descriptors.hasSocket(call));
    }
}
