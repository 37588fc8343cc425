package bsdsockets.lab.trace;

/**
 * Where a call sent something, perhaps from a socket that got its port only by that.
 *
 * @param protocol as in {@link bsdsockets.posix.Constants#IPPROTO_TCP}
 * @param begin of the call, in nanoseconds since the epoch
 * @param end likewise
 */
record Target(int protocol, Endpoint remote, long begin, long end) {
    /** Of a call to an address of any kind, the packet goes to the loopback interface's. */
    boolean isOf(long nanos, int other, Endpoint destination) {
        return nanos >= begin && nanos <= end && protocol == other && remote.covers(destination);
    }
}
