/** Tens of thousands of connections, held in several ways, each by a JVM of its own. */
package bsdsockets.bench.scale;
