package bsdsockets.net;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** What a socket sends. */
final class ImplOutputStream extends OutputStream {
    private final Transfers transfers;

    ImplOutputStream(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (len > 0) {
            transfers.write(b, off, len);
        }
    }

    @Override
    public void close() throws IOException {
        transfers.close();
    }
}
