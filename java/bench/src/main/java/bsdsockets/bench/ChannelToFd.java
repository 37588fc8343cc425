package bsdsockets.bench;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A TCP connection over the loopback whose one end is a channel, the other a descriptor. */
record ChannelToFd(SocketChannel channel, int fd) implements Closeable {
    static ChannelToFd open() throws IOException {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        try {
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            SocketChannel channel =
                    SocketChannel.open(Posix.getsockname(listener).toSocketAddress());
            return new ChannelToFd(channel, Posix.accept(listener).fd());
        } finally {
            Posix.close(listener);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Posix.close(fd);
    }
}
