package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.EAGAIN;
import static bsdsockets.posix.Constants.MSG_DONTWAIT;
import static bsdsockets.posix.Constants.MSG_PEEK;

import bsdsockets.lab.scenario.JdkDescriptor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.PollFd;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;

/** Waits for what the peer sent, so that the call to be observed finds it there. Nothing is taken from the socket. */
final class Arrived {
    private static final int NO_EVENTS = 0;

    private Arrived() {}

    static void bytes(Run run, int fd, int count) {
        run.await(count + " bytes have come", () -> peeked(fd, count) == count);
    }

    static void bytes(Run run, Socket socket, int count) throws IOException {
        bytes(run, JdkDescriptor.of(socket), count);
    }

    static void bytes(Run run, SocketChannel channel, int count) throws IOException {
        bytes(run, JdkDescriptor.of(channel), count);
    }

    /** Waits for the peer's reset, which poll(2) tells without being asked, and leaves it to the next recv. */
    static void reset(int fd) throws ErrnoException {
        Posix.poll(new PollFd[] {new PollFd(fd, NO_EVENTS)}, -1);
    }

    private static int peeked(int fd, int count) throws ErrnoException {
        try {
            return Posix.recv(fd, new byte[count], 0, count, MSG_PEEK | MSG_DONTWAIT);
        } catch (ErrnoException e) {
            if (e.errno() == EAGAIN) {
                return 0;
            }
            throw e;
        }
    }
}
