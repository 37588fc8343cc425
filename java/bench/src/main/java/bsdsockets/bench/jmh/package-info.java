/**
 * What one thread does in nanoseconds, by JMH: {@code java -jar bench.jar jmh}, with JMH's own options. What takes two
 * threads, or is to hold to a hundredth, is a row of the table instead.
 */
package bsdsockets.bench.jmh;
