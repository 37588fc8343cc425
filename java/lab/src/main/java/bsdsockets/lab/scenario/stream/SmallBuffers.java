package bsdsockets.lab.scenario.stream;

import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_RCVBUF;
import static bsdsockets.posix.Constants.SO_SNDBUF;

import bsdsockets.lab.scenario.Connected;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Connections whose buffers are full soon, whatever this machine's defaults are. */
final class SmallBuffers {
    private static final int BUFFER = 32 * 1024;
    private static final int MORE_THAN_FITS = 1024 * 1024;

    private SmallBuffers() {}

    static void set(Connected.Descriptors pair) throws ErrnoException {
        Posix.setsockopt(pair.client(), SOL_SOCKET, SO_SNDBUF, BUFFER);
        Posix.setsockopt(pair.server(), SOL_SOCKET, SO_RCVBUF, BUFFER);
    }

    static void set(Connected.Sockets pair) throws IOException {
        pair.client().setSendBufferSize(BUFFER);
        pair.server().setReceiveBufferSize(BUFFER);
    }

    static void set(Connected.Channels pair) throws IOException {
        pair.client().setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        pair.server().setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    }

    /** Bytes that both buffers together cannot hold; each differs from its neighbours. */
    static byte[] moreThanFits() {
        byte[] data = new byte[MORE_THAN_FITS];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 251);
        }
        return data;
    }

    /** Sends until a send fails: after one that took a part there may be room again, as the kernel moves data on. */
    static int fill(int fd, byte[] data) throws ErrnoException {
        int sent = 1;
        while (sent > 0) {
            sent = Posix.send(fd, data, 0, data.length, 0);
        }
        return sent;
    }

    /** As the other, where a write without room is no failure: it returns 0. */
    static int fill(SocketChannel channel, ByteBuffer data) throws IOException {
        int sent = 1;
        while (sent > 0) {
            sent = channel.write(data.rewind());
        }
        return sent;
    }
}
