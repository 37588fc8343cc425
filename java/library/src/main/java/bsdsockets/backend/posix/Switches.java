package bsdsockets.backend.posix;

/** The properties that turn off what is there for speed or for scale, or set it for every socket. */
final class Switches {
    /** Whether a descriptor that one object owns alone has its time-out kept by the kernel, which saves a poll. */
    static final boolean KERNEL_TIMEOUTS = isOn("bsdsockets.timeout.sockopt");

    /** Whether a virtual thread that would block parks, and gives its carrier to others. */
    static final boolean PARKING = isOn("bsdsockets.virtual.park");

    /** Whether the poller of parked threads is a virtual thread as they are. */
    static final boolean VIRTUAL_POLLER = isOn("bsdsockets.virtual.poller");

    /** Whether a descriptor remembers where it was opened, to tell if it is leaked. */
    static final boolean LEAK_TRACE = Boolean.getBoolean("bsdsockets.leak.trace");

    /** How often a socket tries without waiting before it blocks, where it is not told. */
    static final int SPIN = Spin.checked(Integer.getInteger("bsdsockets.spin", 0));

    private Switches() {}

    private static boolean isOn(String property) {
        return Boolean.parseBoolean(System.getProperty(property, "true"));
    }
}
