package bsdsockets.backend.posix;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** What a test's threads are. This is compiled for a JDK without virtual ones, and run on one with them too. */
public enum ThreadKind {
    PLATFORM,
    VIRTUAL;

    private static final MethodHandle START_VIRTUAL = find();

    /** Those that there are; virtual threads not where they are told to block. */
    static List<ThreadKind> available() {
        return haveVirtual() && Switches.PARKING ? List.of(PLATFORM, VIRTUAL) : List.of(PLATFORM);
    }

    /** Whether this JDK has virtual threads. */
    static boolean haveVirtual() {
        return START_VIRTUAL != null;
    }

    /** Starts a thread. */
    public Thread start(String name, Runnable task) {
        if (this == VIRTUAL) {
            try {
                Thread thread = (Thread) START_VIRTUAL.invokeExact(task);
                thread.setName(name);
                return thread;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
