package bsdsockets.backend;

import bsdsockets.SocketStreams;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Streams, each of which holds the socket by a hold of its own. */
public final class HeldStreams implements SocketStreams {
    private final InputStream in;
    private final OutputStream out;

    /** One hold on a socket; it ends with its close. */
    public interface Hold extends Closeable {
        /** Receives up to that many bytes, 1 or more; 0 where the peer has closed. */
        int recv(byte[] b, int off, int len) throws IOException;

        /** Sends all that remains, 1 byte or more. */
        void sendAll(ByteBuffer data) throws IOException;
    }

    public HeldStreams(Hold in, Hold out) {
        this.in = new In(in);
        this.out = new Out(out);
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
        private final Hold hold;

        In(Hold hold) {
            this.hold = hold;
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
            int count = hold.recv(b, off, len);
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() throws IOException {
            hold.close();
        }
    }

    private static final class Out extends OutputStream {
        private final Hold hold;

        Out(Hold hold) {
            this.hold = hold;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            Objects.checkFromIndexSize(off, len, b.length);
            if (len > 0) {
                hold.sendAll(ByteBuffer.wrap(b, off, len));
            }
        }

        @Override
        public void close() throws IOException {
            hold.close();
        }
    }
}
