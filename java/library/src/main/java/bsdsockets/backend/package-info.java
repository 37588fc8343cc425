/** What the backends of {@link bsdsockets.BsdSocket} have in common. */
package bsdsockets.backend;
