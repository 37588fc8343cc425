package bsdsockets.lab.scenario.datagram;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVTIMEO;

import bsdsockets.lab.scenario.Run;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;

/** New datagram sockets on the loopback interface, each with a port of its own: where these scenarios begin. */
final class Bound {
    private static final int SILENCE_MILLIS = 40;

    private Bound() {}

    static int descriptor(Run run) throws ErrnoException {
        int fd = run.closing(Posix.socket(AF_INET, SOCK_DGRAM, 0));
        Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0));
        return fd;
    }

    static DatagramSocket socket(Run run) throws IOException {
        return run.closing(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    static DatagramChannel channel(Run run) throws IOException {
        return run.closing(DatagramChannel.open()).bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Ends receives of this socket that wait in vain. */
    static void endSilence(int fd) throws ErrnoException {
        byte[] timeout = Timeval.of(Duration.ofMillis(SILENCE_MILLIS)).toBytes();
        Posix.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeout);
    }

    /** As {@link #endSilence(int)}; for a channel give its {@code socket()}. */
    static void endSilence(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
    }
}
