package bsdsockets.bench;

import bsdsockets.BsdSocket;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A {@link BsdSocket} with a direct buffer. */
final class FacadeTalk implements Talk {
    private final BsdSocket socket;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MESSAGE);

    FacadeTalk(BsdSocket socket) {
        this.socket = socket;
    }

    @Override
    public void send() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            socket.send(buffer, 0);
        }
    }

    @Override
    public boolean receive() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            if (socket.recvInto(buffer, 0) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
