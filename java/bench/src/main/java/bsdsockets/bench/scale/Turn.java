package bsdsockets.bench.scale;

/**
 * What came of one turn.
 *
 * @param messages how many were answered
 * @param elapsedNanos how long that took
 * @param processorNanos the processor time of the process that serves, all its threads
 */
record Turn(long messages, long elapsedNanos, long processorNanos) {
    double elapsedPerMessage() {
        return (double) elapsedNanos / messages;
    }

    double processorPerMessage() {
        return (double) processorNanos / messages;
    }
}
