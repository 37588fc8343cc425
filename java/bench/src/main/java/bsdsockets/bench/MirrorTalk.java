package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.ByteBuffer;

/** {@link Posix} with a direct buffer. It closes its descriptor. */
final class MirrorTalk implements Talk {
    private final int fd;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MESSAGE);

    MirrorTalk(int fd) {
        this.fd = fd;
    }

    @Override
    public void send() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            Posix.send(fd, buffer, Constants.MSG_NOSIGNAL);
        }
    }

    @Override
    public boolean receive() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            if (Posix.recv(fd, buffer, 0) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        Posix.close(fd);
    }
}
