package bsdsockets.lab.trace;

/**
 * A socket of TCP that was found in another state than before.
 *
 * @param nanos when, since the epoch
 * @param local its own end
 * @param remote the other; of a listener any address
 * @param state as TCP_INFO has it, and CLOSED once it is gone
 */
public record StateChange(long nanos, Endpoint local, Endpoint remote, String state) implements Event {
    static final String TIME_WAIT = "TIME_WAIT";
    static final String CLOSED = "CLOSED";

    /** Whether it is the last that is to be seen of the socket. */
    boolean isEnd() {
        return state.equals(TIME_WAIT) || state.equals(CLOSED);
    }

    @Override
    public String text() {
        return (remote.port() == 0 ? local.toString() : local + " to " + remote) + " " + state;
    }
}
