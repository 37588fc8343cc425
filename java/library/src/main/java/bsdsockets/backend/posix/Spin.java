package bsdsockets.backend.posix;

/** How often a call tries without waiting before it blocks. */
final class Spin {
    private Spin() {}

    static short checked(int tries) {
        if (tries < 0 || tries > Short.MAX_VALUE) {
            throw new IllegalArgumentException("out of range 0 to " + Short.MAX_VALUE + ": " + tries + " tries");
        }
        return (short) tries;
    }
}
