package bsdsockets.backend.posix;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.util.ArrayList;
import java.util.List;

/** An open descriptor, and the handles on it: the socket's own, and one for each of its streams. The last one closes it. */
final class Descriptor {
    private final int fd;
    private final Interrupts interrupts;
    private final List<Handle> handles = new ArrayList<>(1);
    private boolean givenAway;

    Descriptor(int fd) {
        this(fd, Interrupts.OF_ALL_THREADS);
    }

    /** @param interrupts whose end calls on its handles */
    Descriptor(int fd, Interrupts interrupts) {
        this.fd = fd;
        this.interrupts = interrupts;
    }

    int fd() {
        return fd;
    }

    /** A new handle; whoever asks must hold one that is open. */
    synchronized Handle handle() {
        Handle handle = new Handle(this, interrupts);
        handles.add(handle);
        return handle;
    }

    /** Called by a handle when its last user has left. */
    void release(Handle handle) throws ErrnoException {
        synchronized (this) {
            handles.remove(handle);
            if (!handles.isEmpty() || givenAway) {
                return;
            }
        }
        Posix.close(fd);
    }

    /** Closes every handle, and leaves the descriptor open for the caller. */
    int giveAway() {
        List<Handle> all;
        synchronized (this) {
            givenAway = true;
            all = List.copyOf(handles);
        }
        for (Handle handle : all) {
            try {
                handle.close();
            } catch (ErrnoException e) {
                throw new AssertionError("nothing was closed that could fail", e);
            }
        }
        return fd;
    }
}
