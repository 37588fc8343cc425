package bsdsockets.lab.comparison;

import bsdsockets.posix.Accepted;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a side opened, to be closed at its end, the last first. */
final class Cleanup {
    /** A descriptor and what it stood for then: its number may be another file's by the end. */
    private record Descriptor(int fd, String file) {
        static Descriptor of(int fd) {
            return new Descriptor(fd, fileOf(fd));
        }

        boolean isStillOpen() {
            return !file.isEmpty() && file.equals(fileOf(fd));
        }

        private static String fileOf(int fd) {
            try {
                return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
            } catch (IOException e) {
                return "";
            }
        }
    }

    private final Deque<Descriptor> descriptors = new ArrayDeque<>();
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized void addDescriptor(int fd) {
        descriptors.push(Descriptor.of(fd));
    }

    synchronized void addResource(AutoCloseable resource) {
        resources.push(resource);
    }

    /** Keeps what closes by itself: a resource or an accepted connection, but no number, which may be no descriptor. */
    void addIfCloseable(Object value) {
        if (value instanceof AutoCloseable resource) {
            addResource(resource);
        } else if (value instanceof Accepted accepted) {
            addDescriptor(accepted.fd());
        }
    }

    /** Keeps what a call that opens has returned. */
    void addOpened(Object value) {
        if (value instanceof Integer fd) {
            addDescriptor(fd);
        } else if (value instanceof int[] fds) {
            for (int fd : fds) {
                addDescriptor(fd);
            }
        } else if (value instanceof AutoCloseable || value instanceof Accepted) {
            addIfCloseable(value);
        } else {
            throw SideEnded.failed("open() was given a " + value.getClass().getName() + ", which cannot be closed");
        }
    }

    /** Wakes threads that are blocked in a descriptor, which its close would not. */
    synchronized void wake() {
        for (Descriptor descriptor : descriptors) {
            if (descriptor.isStillOpen()) {
                shutdown(descriptor.fd());
            }
        }
    }

    private static void shutdown(int fd) {
        try {
            Posix.shutdown(fd, Constants.SHUT_RDWR);
        } catch (ErrnoException e) {
            assert e.errno() != Constants.EFAULT : "not connected or no socket: there is nobody to wake";
        }
    }

    /** Closes everything that is still open. What fails to close is left: there is nobody to tell. */
    synchronized void close() {
        while (!resources.isEmpty()) {
            closeQuietly(resources.pop());
        }
        while (!descriptors.isEmpty()) {
            Descriptor descriptor = descriptors.pop();
            if (descriptor.isStillOpen()) {
                closeQuietly(() -> Posix.close(descriptor.fd()));
            }
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception ignored) {
            // the outcomes are recorded already, and nothing depends on the close
        }
    }
}
