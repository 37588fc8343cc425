package bsdsockets.bench.curve;

import bsdsockets.bench.Quartiles;
import java.util.Map;

/**
 * What was measured at one place of an axis.
 *
 * @param nanos nanoseconds of processor time by contender, in the order of the legend
 */
record Point(int at, Map<String, Quartiles> nanos) {}
