package bsdsockets.bench.scale;

/**
 * Memory of the process that serves.
 *
 * @param heap bytes of the Java heap in use after a collection
 * @param outside bytes that are resident beside the heap, which is resident as a whole from the start
 */
record Memory(double heap, double outside) {
    /** What each of so many connections has added since. */
    Memory perConnection(Memory before, int connections) {
        return new Memory((heap - before.heap) / connections, (outside - before.outside) / connections);
    }

    double sum() {
        return heap + outside;
    }
}
