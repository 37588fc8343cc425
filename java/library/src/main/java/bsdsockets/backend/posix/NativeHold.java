package bsdsockets.backend.posix;

import bsdsockets.backend.HeldStreams;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;

/**
 * A stream's hold on a descriptor.
 *
 * @param timeout the socket's, asked at each call
 */
record NativeHold(Handle handle, IntSupplier timeout) implements HeldStreams.Hold {
    @Override
    public int recv(byte[] b, int off, int len) throws IOException {
        return (int) calls().transfer("recv", Constants.POLLIN, 0, Transfer.recv(b, off, len));
    }

    @Override
    public void sendAll(ByteBuffer data) throws IOException {
        calls().sendAll(data);
    }

    private NativeCalls calls() {
        return new NativeCalls(handle, timeout.getAsInt());
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
