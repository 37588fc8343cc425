package bsdsockets.backend.posix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds the interrupts that the JDK does not tell of. Before JDK 25 Thread.interrupt may look for whom to tell first and
 * set the status after: a call that begins between the two sees neither. So a thread of its own looks at the calls that are
 * young; where there are none it sleeps until one begins.
 */
final class MissedInterrupts implements Runnable {
    private static final boolean NEEDED = Runtime.version().feature() < 25;
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** How often a call is looked at: for as long as the interrupting thread may be kept from setting the status. */
    private static final int LOOKS = 500;

    private static final Set<Caller> CALLERS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private static final Thread WATCH = NEEDED ? started() : null;

    private static volatile boolean asleep;

    private MissedInterrupts() {}

    /** Adds a thread to those that are looked at. */
    static void watch(Caller caller) {
        if (NEEDED) {
            CALLERS.add(caller);
        }
    }

    /** Says that a call has begun. */
    static void callBegun() {
        if (NEEDED && asleep) {
            asleep = false;
            LockSupport.unpark(WATCH);
        }
    }

    @Override
    public void run() {
        while (true) {
            asleep = true;
            if (lookAtAll()) {
                asleep = false;
                LockSupport.parkNanos(PERIOD_NANOS);
            } else {
                while (asleep) {
                    LockSupport.park(this);
                }
            }
        }
    }

    /** True where a call is young. */
    private static boolean lookAtAll() {
        List<Caller> callers;
        synchronized (CALLERS) {
            callers = new ArrayList<>(CALLERS);
        }
        boolean young = false;
        for (Caller caller : callers) {
            young |= caller.lookForInterrupt() < LOOKS;
        }
        return young;
    }

    private static Thread started() {
        Thread thread = new Thread(new MissedInterrupts(), "bsdsockets-interrupts");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
