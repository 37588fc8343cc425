package bsdsockets.posix;

import java.nio.IntBuffer;

/**
 * A socket's memory in bytes, as SO_MEMINFO gives it: the SK_MEMINFO_ values of linux/sock_diag.h.
 *
 * @param rmemAlloc received and not yet read
 * @param rcvbuf the limit of that
 * @param wmemAlloc on its way out
 * @param sndbuf the limit of what waits to be sent
 * @param fwdAlloc set aside
 * @param wmemQueued waits to be sent
 * @param optmem options and filters
 * @param backlog waits for a lock on the socket
 * @param drops packets dropped, a count
 */
public record SkMeminfo(
        long rmemAlloc,
        long rcvbuf,
        long wmemAlloc,
        long sndbuf,
        long fwdAlloc,
        long wmemQueued,
        long optmem,
        long backlog,
        long drops) {
    static final int SIZE = 9 * Integer.BYTES;

    static SkMeminfo ofBytes(byte[] struct) {
        IntBuffer ints = NativeOrder.wrap(struct).asIntBuffer();
        long[] v = new long[SIZE / Integer.BYTES];
        for (int i = 0; i < v.length; i++) {
            v[i] = Integer.toUnsignedLong(ints.get(i));
        }
        return new SkMeminfo(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
    }
}
