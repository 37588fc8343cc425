package bsdsockets;

/** Which errno an exception of the JDK's sockets stands for: the one place that knows. */
public final class JdkErrno {
    private JdkErrno() {}

    /**
     * The errno that a failure stands for.
     *
     * @param failure what java.net or java.nio threw
     * @param call C's name of the call that was made, as in "connect"
     * @return the number, or 0 where the exception stands for none
     */
    public static int of(Throwable failure, String call) {
        return 0;
    }
}
