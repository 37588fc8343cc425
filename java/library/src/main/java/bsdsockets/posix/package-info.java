/**
 * The mirror: C's names over int descriptors. {@link bsdsockets.posix.Posix} makes each call and turns a failure into an
 * {@link bsdsockets.posix.ErrnoException}; {@link bsdsockets.posix.Syscalls} returns {@code -errno} instead and allocates
 * nothing; {@link bsdsockets.posix.Constants} has the numbers of the C headers.
 */
package bsdsockets.posix;
