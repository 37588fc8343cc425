package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_INET6;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;
import static bsdsockets.posix.Constants.TCP_LISTEN;

import bsdsockets.lab.scenario.TcpTable;
import bsdsockets.lab.trace.SockDiag.Found;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks again and again for the sockets that there are, in a thread of its own: which states those of TCP come to, and which
 * belong to a process. What comes and goes in less than a fraction of a millisecond is not seen.
 */
final class SocketWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 200_000;

    /** Of all time, it rests so many times as long as it looks. */
    private static final int SHARE = 3;

    /** What was there at the last look may have been used until the next: so much longer at most, as a rule. */
    private static final long ROUND = 2_000_000;

    private record Connection(Endpoint local, Endpoint remote) {}

    private final SockDiag diag = new SockDiag();
    private final Map<List<Object>, OwnSocket> owned = new HashMap<>();
    private final List<StateChange> changes = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "socket watch");
    private Map<Connection, String> states = new HashMap<>();
    private long lastLook = now();
    private volatile Path descriptors;
    private volatile boolean ending;
    private String failure = "";

    /** Begins. */
    SocketWatch() throws ErrnoException {
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on finds out, too, which sockets a process of this user has. */
    void ownedBy(long process) {
        descriptors = Path.of("/proc", Long.toString(process), "fd");
    }

    private void watch() {
        try {
            while (!ending) {
                long begin = System.nanoTime();
                look();
                LockSupport.parkNanos(Math.max(PAUSE_NANOS, SHARE * (System.nanoTime() - begin)));
            }
        } catch (IOException e) {
            failure = e.getMessage();
        }
    }

    private void look() throws IOException {
        long begin = now();
        Path folder = descriptors;
        Set<Long> inodes = folder == null ? Set.of() : inodes(folder);
        Map<Connection, String> now = new HashMap<>();
        for (int family : new int[] {AF_INET, AF_INET6}) {
            for (Found found : diag.sockets(family, IPPROTO_TCP)) {
                now.put(new Connection(found.local(), found.remote()), state(found));
                own(IPPROTO_TCP, found, inodes);
            }
            if (folder != null) {
                diag.sockets(family, IPPROTO_UDP).forEach(found -> own(IPPROTO_UDP, found, inodes));
            }
        }
        record(now);
        lastLook = begin;
    }

    private static String state(Found found) {
        String name = TcpTable.name(found.state());
        return found.state() == TCP_LISTEN && found.waiting() > 0 ? name + ", " + found.waiting() + " to accept" : name;
    }

    private void own(int protocol, Found found, Set<Long> inodes) {
        if (inodes.contains(found.inode())) {
            OwnSocket socket = new OwnSocket(protocol, found.local(), found.remote(), lastLook, now() + ROUND);
            owned.merge(List.of(protocol, found.local(), found.remote()), socket, OwnSocket::with);
        }
    }

    private void record(Map<Connection, String> now) throws IOException {
        long nanos = now();
        now.forEach((connection, state) -> {
            if (!state.equals(states.get(connection))) {
                changes.add(new StateChange(nanos, connection.local(), connection.remote(), state));
            }
        });
        for (Connection connection : states.keySet()) {
            if (!now.containsKey(connection)) {
                // after TIME_WAIT nothing comes that anybody would wait for
                String state = diag.isTimeWait(connection.local(), connection.remote())
                        ? StateChange.TIME_WAIT
                        : StateChange.CLOSED;
                changes.add(new StateChange(nanos, connection.local(), connection.remote(), state));
            }
        }
        states = now;
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    /** The numbers of a process's sockets; none once it has ended. */
    private static Set<Long> inodes(Path folder) {
        Set<Long> inodes = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(Long.parseLong(target.substring("socket:[".length(), target.length() - 1)));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return inodes;
        }
        return inodes;
    }

    /** "" for a file that is closed by now. */
    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends it; only then the others may be asked. */
    void end() throws InterruptedException {
        ending = true;
        thread.join();
    }

    /** Why nothing could be seen; "" where it could. */
    String failure() {
        return failure;
    }

    /** Each state that a socket of TCP was found in, in the order of time. */
    List<StateChange> changes() {
        return List.copyOf(changes);
    }

    /** The sockets that the process had. */
    List<OwnSocket> owned() {
        return List.copyOf(owned.values());
    }

    /** Only after the thread has ended is the number given back. */
    @Override
    public void close() throws ErrnoException {
        ending = true;
        Threads.joined(thread);
        diag.close();
    }
}
