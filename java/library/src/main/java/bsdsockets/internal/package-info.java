/** The native methods and the loading of their library. Not for use outside. */
package bsdsockets.internal;
