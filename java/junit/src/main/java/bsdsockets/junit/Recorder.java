package bsdsockets.junit;

import bsdsockets.BsdSocket;
import bsdsockets.internal.trace.Openings;
import java.io.Closeable;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What has been opened through the library, and where. */
final class Recorder implements Openings.Listener {
    /** Of each number the last descriptor. */
    private final Map<Integer, OpenedFd> descriptors = new ConcurrentHashMap<>();

    private final Queue<OpenedSocket> sockets = new ConcurrentLinkedQueue<>();

    /**
     * A descriptor.
     *
     * @param link what it was, as in socket:[1234]: the number may since have been given to something else
     */
    record OpenedFd(String link, Opening opening) {}

    /** A socket of the facade that the JDK made. */
    record OpenedSocket(BsdSocket socket, Opening opening) {}

    @Override
    public void opened(int fd) {
        descriptors.put(fd, new OpenedFd(FdTable.link(fd), Opening.here()));
    }

    @Override
    public void opened(Closeable socket) {
        if (socket instanceof BsdSocket facade) {
            sockets.add(new OpenedSocket(facade, Opening.here()));
        }
    }

    /** Where a descriptor was opened; null where this library did not. */
    Opening of(int fd, String link) {
        OpenedFd opened = descriptors.get(fd);
        return opened != null && opened.link().equals(link) ? opened.opening() : null;
    }

    /** The facade's sockets of the JDK, open or closed. */
    Iterable<OpenedSocket> sockets() {
        return sockets;
    }
}
