package bsdsockets.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A {@link Socket} and its streams. */
final class StreamTalk implements Talk {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] bytes = new byte[MESSAGE];

    StreamTalk(Socket socket) throws IOException {
        this.socket = socket;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    @Override
    public void send() throws IOException {
        out.write(bytes);
    }

    @Override
    public boolean receive() throws IOException {
        int received = 0;
        while (received < MESSAGE) {
            int count = in.read(bytes, received, MESSAGE - received);
            if (count < 0) {
                return false;
            }
            received += count;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
