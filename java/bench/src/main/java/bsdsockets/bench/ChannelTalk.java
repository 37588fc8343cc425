package bsdsockets.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A blocking {@link SocketChannel} with a direct buffer. */
final class ChannelTalk implements Talk {
    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MESSAGE);

    ChannelTalk(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public void send() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public boolean receive() throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
