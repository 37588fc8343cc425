/** Who opened what, for the tests of those who use the library: exported to bsd-sockets-junit and to nobody else. */
package bsdsockets.internal.trace;
