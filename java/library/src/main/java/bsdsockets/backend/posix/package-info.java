/** {@link bsdsockets.Backend#NATIVE}: the calls of {@link bsdsockets.posix.Posix}, made safe against other threads. */
package bsdsockets.backend.posix;
