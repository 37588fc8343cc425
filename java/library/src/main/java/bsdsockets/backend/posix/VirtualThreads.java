package bsdsockets.backend.posix;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What JDK 21 and later say of virtual threads; before, no thread is one. */
final class VirtualThreads {
    private static final MethodHandle IS_VIRTUAL = findIsVirtual();
    private static final MethodHandle START = findStart();

    private VirtualThreads() {}

    static boolean isVirtual(Thread thread) {
        try {
            return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable e) {
            throw new AssertionError("Thread.isVirtual throws nothing", e);
        }
    }

    /** Whether the calling thread is one that parks rather than block. */
    static boolean park() {
        return Switches.PARKING && IS_VIRTUAL != null && isVirtual(Thread.currentThread());
    }

    /** Starts one; called by a virtual thread or for one, so that there are such. */
    static Thread start(Runnable task) {
        try {
            return (Thread) START.invokeExact(task);
        } catch (Throwable e) {
            throw new AssertionError("Thread.startVirtualThread throws nothing", e);
        }
    }

    private static MethodHandle findIsVirtual() {
        return find(lookup -> lookup.findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class)));
    }

    private static MethodHandle findStart() {
        MethodType type = MethodType.methodType(Thread.class, Runnable.class);
        return find(lookup -> lookup.findStatic(Thread.class, "startVirtualThread", type));
    }

    private static MethodHandle find(Search search) {
        try {
            return search.in(MethodHandles.publicLookup());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    @FunctionalInterface
    private interface Search {
        MethodHandle in(MethodHandles.Lookup lookup) throws NoSuchMethodException, IllegalAccessException;
    }
}
