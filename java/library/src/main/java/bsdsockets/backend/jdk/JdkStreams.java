package bsdsockets.backend.jdk;

import bsdsockets.SocketStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Streams over one of the JDK's sockets, each with a handle of its own. */
final class JdkStreams implements SocketStreams {
    private final InputStream in;
    private final OutputStream out;

    JdkStreams(JdkShared shared) {
        in = new In(shared.handle());
        out = new Out(shared.handle());
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
        private final JdkHandle handle;

        In(JdkHandle handle) {
            this.handle = handle;
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
            int count = handle.block("recv", "", end -> end.recv(ByteBuffer.wrap(b, off, len)));
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }

    private static final class Out extends OutputStream {
        private final JdkHandle handle;

        Out(JdkHandle handle) {
            this.handle = handle;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            Objects.checkFromIndexSize(off, len, b.length);
            ByteBuffer data = ByteBuffer.wrap(b, off, len);
            while (data.hasRemaining()) {
                handle.block("send", "", end -> end.send(data));
            }
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }
}
