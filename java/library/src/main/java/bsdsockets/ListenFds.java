package bsdsockets;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sockets that a service manager has opened for this process: systemd's socket activation, sd_listen_fds(3).
 *
 * <p>They are descriptors from {@value #FIRST} on. The environment says how many (LISTEN_FDS), for which process
 * (LISTEN_PID) and under which names (LISTEN_FDNAMES). {@link #take} takes them over, once: Java cannot unset the
 * environment as sd_listen_fds can, so who asks again gets none, and a child of this process, which inherits the variables,
 * is not the process of LISTEN_PID.
 *
 * <pre>{@code
 * try (ListenFds passed = ListenFds.take()) {
 *     BsdSocket listener = passed.size() > 0 ? passed.socket(0) : BsdSocket.createServer(NATIVE, address, 128);
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class ListenFds implements Closeable {
    /** SD_LISTEN_FDS_START: the number of the first. */
    public static final int FIRST = 3;

    private static final String NAMELESS = "unknown";
    private static final AtomicBoolean TAKEN = new AtomicBoolean();

    private final List<String> names;
    private final boolean[] handedOut;

    private ListenFds(List<String> names) {
        this.names = names;
        this.handedOut = new boolean[names.size()];
    }

    /**
     * Takes over what was passed, and makes it close-on-exec.
     *
     * @return none where nothing was passed, or it is another process's, or it has been taken before
     * @throws ErrnoException EINVAL: LISTEN_PID or LISTEN_FDS is no such number, or LISTEN_FDNAMES has not as many names;
     *     EBADF: one is not open
     */
    public static ListenFds take() throws IOException {
        if (!TAKEN.compareAndSet(false, true)) {
            return new ListenFds(List.of());
        }
        List<String> names = names(System.getenv(), ProcessHandle.current().pid());
        for (int i = 0; i < names.size(); i++) {
            int flags = Posix.fcntl(FIRST + i, Constants.F_GETFD, 0);
            Posix.fcntl(FIRST + i, Constants.F_SETFD, flags | Constants.FD_CLOEXEC);
        }
        return new ListenFds(names);
    }

    /** The names of what the environment passes to a process. */
    static List<String> names(Map<String, String> environment, long pid) throws ErrnoException {
        String process = environment.get("LISTEN_PID");
        String count = environment.get("LISTEN_FDS");
        if (process == null || count == null || number(process, 1, Long.MAX_VALUE) != pid) {
            return List.of();
        }
        int size = (int) number(count, 0, Integer.MAX_VALUE - FIRST);
        String listed = environment.get("LISTEN_FDNAMES");
        List<String> names =
                listed == null ? unnamed(size) : List.of(listed.isEmpty() ? new String[0] : listed.split(":", -1));
        if (names.size() != size) {
            throw invalid("LISTEN_FDNAMES=" + listed);
        }
        return names;
    }

    private static List<String> unnamed(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(NAMELESS);
        }
        return names;
    }

    private static long number(String text, long least, long most) throws ErrnoException {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw (ErrnoException) invalid(text).initCause(e);
        }
        throw invalid(text);
    }

    private static ErrnoException invalid(String text) {
        return new ErrnoException(Constants.EINVAL, "sd_listen_fds", text);
    }

    /** How many were passed. */
    public int size() {
        return names.size();
    }

    /** The names, in the order of the descriptors: of each unit its FileDescriptorName=, "unknown" where nothing is said. */
    public List<String> names() {
        return names;
    }

    /** The descriptor's number, which stays where it is. */
    public int fd(int index) {
        return FIRST + Objects.checkIndex(index, names.size());
    }

    /**
     * Whether a descriptor is such a socket: sd_is_socket(3).
     *
     * @param family as in {@link Constants#AF_INET}; AF_UNSPEC for any
     * @param type as in {@link Constants#SOCK_STREAM}; 0 for any
     * @param listening whether it has to listen
     */
    public boolean isSocket(int index, int family, int type, boolean listening) throws IOException {
        int fd = fd(index);
        try {
            return (family == Constants.AF_UNSPEC || family == option(fd, Constants.SO_DOMAIN))
                    && (type == 0 || type == option(fd, Constants.SO_TYPE))
                    && (option(fd, Constants.SO_ACCEPTCONN) != 0) == listening;
        } catch (ErrnoException e) {
            if (e.errno() == Constants.ENOTSOCK) {
                return false;
            }
            throw e;
        }
    }

    private static int option(int fd, int name) throws ErrnoException {
        return Posix.getsockopt(fd, Constants.SOL_SOCKET, name);
    }

    /**
     * Hands out a descriptor as a socket, which the caller must close.
     *
     * @throws IndexOutOfBoundsException below 0, and from {@link #size} on
     * @throws IllegalStateException if it was handed out before, or this is closed
     * @throws ErrnoException ENOTSOCK: it is none, but a file, a pipe or a message queue; then {@link #fd} has its number
     */
    public synchronized BsdSocket socket(int index) throws IOException {
        requireSocketToHandOut(index);
        BsdSocket socket = BsdSocket.fromFd(fd(index));
        handedOut[index] = true;
        return socket;
    }

    private void requireSocketToHandOut(int index) throws ErrnoException {
        int fd = fd(index);
        if (handedOut[index]) {
            throw new IllegalStateException("descriptor " + fd + " is handed out already, or closed");
        }
        option(fd, Constants.SO_TYPE);
    }

    /**
     * Hands out all that have a name.
     *
     * @throws NoSuchElementException if none has
     * @throws IOException as {@link #socket(int)}; then none is handed out
     */
    public synchronized List<BsdSocket> sockets(String name) throws IOException {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                indices.add(i);
            }
        }
        if (indices.isEmpty()) {
            throw new NoSuchElementException("no descriptor \"" + name + "\" was passed, but " + names);
        }
        for (int index : indices) {
            requireSocketToHandOut(index);
        }
        List<BsdSocket> sockets = new ArrayList<>();
        for (int index : indices) {
            sockets.add(socket(index));
        }
        return sockets;
    }

    /**
     * Hands out the first that has a name.
     *
     * @throws NoSuchElementException if none has
     * @throws IOException as {@link #socket(int)}
     */
    public synchronized BsdSocket socket(String name) throws IOException {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new NoSuchElementException("no descriptor \"" + name + "\" was passed, but " + names);
        }
        return socket(index);
    }

    /** Closes those that were not handed out. Twice is harmless. */
    @Override
    public synchronized void close() throws IOException {
        for (int i = 0; i < handedOut.length; i++) {
            if (!handedOut[i]) {
                handedOut[i] = true;
                Posix.close(fd(i));
            }
        }
    }

    /** For example {@code ListenFds[3 http, 4 https]}. */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(fd(i) + " " + names.get(i));
        }
        return "ListenFds" + all;
    }
}
