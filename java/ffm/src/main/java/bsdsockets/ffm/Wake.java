package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The signal that ends a blocked call. Its handler has to be C: a Java upcall in a signal could find the thread anywhere
 * in the JVM. {@code htonl} of libc serves: it takes an int, touches nothing, and is on POSIX's list of functions that a
 * handler may call.
 */
public final class Wake {
    public interface Sigaction {
        int call(int signal, MemorySegment action, MemorySegment old);
    }

    public interface OfNothing {
        int call();
    }

    /** {@code struct sigaction}: the handler, a set of 1024 signals, flags, and libc's own field. */
    private static final int SIGACTION = 152;

    private static final int EBUSY = 16;
    private static final MemorySegment HANDLER = Libc.addressOf("htonl");
    private static final Sigaction SIGACTION_CALL = Libc.failing("sigaction", Sigaction.class);
    private static final OfNothing SIGRTMAX = Libc.function("__libc_current_sigrtmax", OfNothing.class);
    private static final OfNothing GETPID = Libc.function("getpid", OfNothing.class);

    private Wake() {}

    public static int gettid() {
        return SystemCalls.gettid();
    }

    /** Without SA_RESTART. */
    public static int installWake(int signal) {
        int chosen = signal != 0 ? signal : SIGRTMAX.call() - 3;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment now = Memory.room(arena, SIGACTION);
            int result = SIGACTION_CALL.call(chosen, MemorySegment.NULL, now);
            if (result != 0) {
                return result;
            }
            if (now.get(ValueLayout.ADDRESS, 0).address() != 0) {
                return -EBUSY;
            }
            MemorySegment action = Memory.room(arena, SIGACTION);
            action.set(ValueLayout.ADDRESS, 0, HANDLER);
            result = SIGACTION_CALL.call(chosen, action, MemorySegment.NULL);
            return result == 0 ? chosen : result;
        }
    }

    public static int wake(int tid, int signal) {
        return SystemCalls.tgkill(GETPID.call(), tid, signal);
    }
}
