package bsdsockets.backend.posix;

import bsdsockets.SocketStreams;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.IntSupplier;

/** Streams over a descriptor, each with a handle of its own. */
final class NativeStreams implements SocketStreams {
    private final InputStream in;
    private final OutputStream out;

    /** @param timeout the socket's, asked at each call */
    NativeStreams(Descriptor descriptor, IntSupplier timeout) {
        in = new In(descriptor.forStream(), timeout);
        out = new Out(descriptor.forStream(), timeout);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }

    private static final class In extends InputStream {
        private final Handle handle;
        private final IntSupplier timeout;

        In(Handle handle, IntSupplier timeout) {
            this.handle = handle;
            this.timeout = timeout;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            Objects.checkFromIndexSize(off, len, b.length);
            if (len == 0) {
                return 0;
            }
            long count = new NativeCalls(handle, timeout.getAsInt())
                    .transfer("recv", Constants.POLLIN, 0, Transfer.recv(b, off, len));
            return count == 0 ? -1 : (int) count;
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }

    private static final class Out extends OutputStream {
        private final Handle handle;
        private final IntSupplier timeout;

        Out(Handle handle, IntSupplier timeout) {
            this.handle = handle;
            this.timeout = timeout;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            Objects.checkFromIndexSize(off, len, b.length);
            if (len > 0) {
                new NativeCalls(handle, timeout.getAsInt()).sendAll(ByteBuffer.wrap(b, off, len));
            }
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }
}
