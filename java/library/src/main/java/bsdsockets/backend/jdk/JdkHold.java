package bsdsockets.backend.jdk;

import bsdsockets.backend.HeldStreams;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A stream's hold on one of the JDK's sockets. */
record JdkHold(JdkHandle handle) implements HeldStreams.Hold {
    @Override
    public int recv(byte[] b, int off, int len) throws IOException {
        return handle.block("recv", "", end -> end.recv(ByteBuffer.wrap(b, off, len)));
    }

    @Override
    public void sendAll(ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            handle.block("send", "", end -> end.send(data));
        }
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
