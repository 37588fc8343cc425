package bsdsockets.bench.scale;

import bsdsockets.bench.Quartiles;

/**
 * What a message costs that comes and is sent back.
 *
 * @param active how many connections have a message under way at a time
 * @param processorNanos processor time of the process that serves
 * @param elapsedNanos time, with the clients' share: all run on one processor
 * @param overFirst that processor time over the first contender's, round by round
 */
record Throughput(int active, Quartiles processorNanos, Quartiles elapsedNanos, Quartiles overFirst) {}
