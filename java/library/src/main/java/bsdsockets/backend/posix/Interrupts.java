package bsdsockets.backend.posix;

/** Whose interrupts end a call that blocks. */
enum Interrupts {
    OF_ALL_THREADS,

    /** As in java.net, where a platform thread goes on, its status kept. */
    OF_VIRTUAL_THREADS;

    /** Whether the calling thread's do. */
    boolean endCalls() {
        return this == OF_ALL_THREADS || VirtualThreads.isVirtual(Thread.currentThread());
    }
}
