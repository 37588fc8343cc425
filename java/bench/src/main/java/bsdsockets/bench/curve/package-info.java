/** How the cost of a message grows, along several axes. */
package bsdsockets.bench.curve;
