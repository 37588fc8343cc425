package bsdsockets.backend.posix;

import bsdsockets.internal.Native;
import bsdsockets.posix.ErrnoException;

/**
 * The signal that ends a blocked call with EINTR. Its handler does nothing. One comes just before the call now and then
 * and is lost: whoever wakes a thread sends again until it has left.
 */
final class WakeSignal {
    /** Names the signal's number; without it the library chooses one that neither libc nor HotSpot takes. */
    static final String PROPERTY = "bsdsockets.wake.signal";

    /** Tells a second copy of this class, in another class loader, that the handler is there. */
    private static final String INSTALLED = "bsdsockets.wake.installed";

    private static volatile int number;

    private WakeSignal() {}

    /**
     * Installs the handler, once in a process.
     *
     * @throws ErrnoException EBUSY: the process handles the signal already; EINVAL: no such signal
     */
    static void install() throws ErrnoException {
        if (number == 0) {
            number = theProcesses();
        }
    }

    private static int theProcesses() throws ErrnoException {
        // what two copies of this class share
        Object shared = System.getProperties();
        synchronized (shared) {
            Integer there = Integer.getInteger(INSTALLED);
            return there != null ? there : installed();
        }
    }

    private static int installed() throws ErrnoException {
        int wanted = Integer.getInteger(PROPERTY, 0);
        int result = Native.installWake(wanted);
        if (result < 0) {
            String which = wanted == 0 ? "the default signal" : "signal " + wanted;
            throw new ErrnoException(-result, "sigaction", which + "; name another by the property " + PROPERTY);
        }
        System.setProperty(INSTALLED, Integer.toString(result));
        return result;
    }

    /** The number by which {@link #send} finds the calling thread. */
    static int threadId() {
        return Native.gettid();
    }

    /** Sends it to one thread; nothing happens where that thread is gone. */
    static void send(int threadId) {
        Native.wake(threadId, number);
    }
}
