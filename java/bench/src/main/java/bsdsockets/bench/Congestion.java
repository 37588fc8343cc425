package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** TCP's congestion control, which is to be the same for all contenders. What the machine's is may pace, as bbr does. */
public final class Congestion {
    /** tcp(7): it is in every kernel, needs no privilege, and sets no timers. */
    private static final byte[] RENO = "reno".getBytes(StandardCharsets.US_ASCII);

    private Congestion() {}

    /** Sets it for every TCP socket that this process has open, the JDK's and Netty's too: they have no way to say so. */
    public static void sameForAll() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path each : all) {
                int fd = Integer.parseInt(each.getFileName().toString());
                if (isTcp(fd)) {
                    setOf(fd);
                }
            }
        }
    }

    /** Sets it for one TCP socket; what a listening one accepts has it too. */
    public static void setOf(int fd) throws ErrnoException {
        Posix.setsockopt(fd, Constants.IPPROTO_TCP, Constants.TCP_CONGESTION, RENO);
    }

    private static boolean isTcp(int fd) {
        try {
            return Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_PROTOCOL) == Constants.IPPROTO_TCP;
        } catch (ErrnoException e) {
            return false; // no socket
        }
    }
}
