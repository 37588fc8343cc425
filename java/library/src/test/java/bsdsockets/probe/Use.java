package bsdsockets.probe;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;

/** Uses the library once: prints the name of a socket's type, as the kernel tells it. */
public final class Use {
    private Use() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        int fd = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        int type = Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_TYPE);
        Posix.close(fd);
        System.out.println(Constants.nameOf("SOCK_", type) + " in " + Posix.class.getModule());
    }
}
