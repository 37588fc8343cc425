package bsdsockets.posix;

/** One entry of poll(2)'s set: {@code struct pollfd}. */
public final class PollFd {
    private final int fd;
    private final int events;
    private int revents;

    /**
     * An entry of which nothing is found yet.
     *
     * @param fd the descriptor; a negative one is passed over
     * @param events what to wait for, as in {@link Constants#POLLIN}; 16 bits
     * @throws IllegalArgumentException where the events do not fit C's {@code short}
     */
    public PollFd(int fd, int events) {
        if (events < Short.MIN_VALUE || events > 0xffff) {
            throw new IllegalArgumentException("events of poll(2) are 16 bits: 0x" + Integer.toHexString(events));
        }
        this.fd = fd;
        this.events = events;
    }

    /** The descriptor. */
    public int fd() {
        return fd;
    }

    /** What is waited for. */
    public int events() {
        return events;
    }

    /** What the last poll found, 0 for nothing. */
    public int revents() {
        return revents;
    }

    void found(short bits) {
        revents = Short.toUnsignedInt(bits);
    }

    @Override
    public String toString() {
        return "PollFd[fd=" + fd + ", events=0x" + Integer.toHexString(events) + ", revents=0x"
                + Integer.toHexString(revents) + "]";
    }
}
