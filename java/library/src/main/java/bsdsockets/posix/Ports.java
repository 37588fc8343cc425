package bsdsockets.posix;

/** The range of a port. */
final class Ports {
    private static final int MOST = 65_535;

    private Ports() {}

    static int checked(int port) {
        if (port < 0 || port > MOST) {
            throw new IllegalArgumentException("port out of range 0 to " + MOST + ": " + port);
        }
        return port;
    }
}
