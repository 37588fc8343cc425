package bsdsockets.lab.trace;

/**
 * A socket of a side. Its port is somebody else's before and after, on a busy machine within milliseconds; and a port that
 * connect chose can be that of other connections at the same time.
 *
 * @param protocol as in {@link bsdsockets.posix.Constants#IPPROTO_TCP}
 * @param remote with port 0 where it is not connected
 * @param from when it had its port, in nanoseconds since the epoch
 * @param to until when
 */
record OwnSocket(int protocol, Endpoint local, Endpoint remote, long from, long to) {
    boolean isConnected() {
        return remote.port() > 0;
    }

    boolean lives(long nanos) {
        return nanos >= from && nanos <= to;
    }

    /** Whether an end is this socket's, whatever the other one is. */
    boolean has(int other, Endpoint end) {
        return protocol == other && local.covers(end);
    }

    /** This one and that one as one that lived through both. */
    OwnSocket with(OwnSocket other) {
        return new OwnSocket(protocol, local, remote, Math.min(from, other.from), Math.max(to, other.to));
    }
}
