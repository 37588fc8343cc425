package bsdsockets.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What a socket receives. */
final class ImplInputStream extends InputStream {
    private final Transfers transfers;

    ImplInputStream(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        return len == 0 ? 0 : transfers.read(b, off, len);
    }

    @Override
    public int available() throws IOException {
        return transfers.available();
    }

    @Override
    public void close() throws IOException {
        transfers.close();
    }
}
