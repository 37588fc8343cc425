package bsdsockets.backend.posix;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * An open descriptor, which the socket and each of its streams hold; the last one to let go closes it. It is also what the
 * net for leaks runs for each holder, and so must not lead to one: it knows the streams by weak references.
 */
class Descriptor implements Runnable {
    private static final int YIELDS = 2;
    private static final int FEW = 4;
    private static final int TRIED_AGAIN = 16;

    private final int fd;
    private final boolean asInJavaNet;
    private int holders;
    private List<WeakReference<Handle>> streams;
    private boolean letGo;
    private volatile boolean givenAway;
    private volatile boolean shared;

    /** Whether the kernel keeps the time-out; and whether it ever may. */
    private volatile boolean timed;

    private boolean timeable = true;
    private short spin = (short) Switches.SPIN;

    /** How often in a row it was in vain that a virtual thread yielded; of calls at the same time one may not count. */
    private byte vain;

    Descriptor(int fd) {
        this(fd, Interrupts.OF_ALL_THREADS);
    }

    /** @param interrupts whose end calls on it */
    Descriptor(int fd, Interrupts interrupts) {
        this.fd = fd;
        this.asInJavaNet = interrupts == Interrupts.OF_VIRTUAL_THREADS;
    }

    static Descriptor of(int fd) {
        return Switches.LEAK_TRACE ? new Traced(fd) : new Descriptor(fd);
    }

    int fd() {
        return fd;
    }

    /** Whose interrupts end calls on it. */
    Interrupts interrupts() {
        return asInJavaNet ? Interrupts.OF_VIRTUAL_THREADS : Interrupts.OF_ALL_THREADS;
    }

    /** One more holds it, and has to {@link #release} what this returns. */
    synchronized Cleaner.Cleanable hold(Handle holder) {
        holders++;
        return Leaks.watch(holder, this);
    }

    /** A holder besides the socket. */
    synchronized Handle forStream() {
        Handle handle = new Handle(this);
        if (streams == null) {
            streams = new ArrayList<>(2);
        }
        streams.removeIf(stream -> stream.get() == null);
        streams.add(new WeakReference<>(handle));
        return handle;
    }

    /** Called by a handle when its last user has left. */
    void release(Cleaner.Cleanable net) throws ErrnoException {
        boolean last;
        synchronized (this) {
            letGo = true;
            try {
                net.clean();
            } finally {
                letGo = false;
            }
            last = holders == 0;
        }
        if (last) {
            Poller.forget(fd);
            if (!givenAway) {
                Posix.close(fd);
            }
        }
    }

    /** One holder less: let go, or lost. */
    @Override
    public final void run() {
        synchronized (this) {
            holders--;
            if (letGo || holders > 0 || givenAway) {
                return;
            }
        }
        Poller.forget(fd);
        try {
            Posix.close(fd);
        } catch (ErrnoException e) {
            Leaks.report(fd, e);
            return;
        }
        Leaks.report(fd, opened());
    }

    /** Where it was opened; null where that was not noted. */
    Throwable opened() {
        return null;
    }

    /** From now on nobody here closes it. */
    synchronized void giveAway() {
        givenAway = true;
    }

    synchronized List<Handle> streams() {
        List<Handle> all = new ArrayList<>();
        if (streams != null) {
            for (WeakReference<Handle> stream : streams) {
                Handle handle = stream.get();
                if (handle != null) {
                    all.add(handle);
                }
            }
        }
        return all;
    }

    short spin() {
        return spin;
    }

    void spin(short tries) {
        spin = tries;
    }

    /**
     * How often a virtual thread lets others run before it has the poller wait: what comes soon is then met without that,
     * which is the slow way round. Where it was in vain lately it is only tried now and then.
     */
    int yields() {
        return vain < FEW || vain == TRIED_AGAIN ? YIELDS : 0;
    }

    /** Notes whether a wait came to the poller all the same. */
    void waited(boolean polled) {
        if (!polled) {
            vain = 0;
        } else {
            vain = (byte) (vain + 1 < 2 * TRIED_AGAIN ? vain + 1 : TRIED_AGAIN);
        }
    }

    /** Others may use it, or another descriptor of the same socket. */
    void share() {
        shared = true;
    }

    boolean isShared() {
        return shared;
    }

    boolean isTimed() {
        return timed;
    }

    /** Has the kernel bound every later call; 0 for not at all. Calls made before have to be recalled if it was bound. */
    synchronized void time(int millis) throws ErrnoException {
        int wanted = timeable && Switches.KERNEL_TIMEOUTS ? millis : 0;
        if (wanted > 0) {
            KernelTimeout.set(fd, wanted);
            timed = true;
        } else if (timed) {
            timed = false;
            KernelTimeout.set(fd, 0);
        }
    }

    /** The kernel keeps no time-out for it any more. */
    synchronized void neverTime() throws ErrnoException {
        timeable = false;
        time(0);
    }

    /** Remembers where it was opened. */
    private static final class Traced extends Descriptor {
        private final Throwable opened = new Throwable("opened here");

        Traced(int fd) {
            super(fd);
        }

        @Override
        Throwable opened() {
            return opened;
        }
    }
}
