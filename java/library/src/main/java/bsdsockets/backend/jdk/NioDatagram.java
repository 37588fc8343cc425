package bsdsockets.backend.jdk;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** {@link DatagramChannel}. */
final class NioDatagram extends NioEnd<DatagramChannel> {
    NioDatagram(DatagramChannel channel) {
        super(channel);
    }

    @Override
    String kind() {
        return "DatagramChannel";
    }

    @Override
    void connect(SocketAddress address, int timeoutMillis) throws IOException {
        channel.connect(address);
    }

    @Override
    void disconnect() throws IOException {
        channel.disconnect();
    }

    @Override
    int send(ByteBuffer data) throws IOException {
        int asked = data.remaining();
        return (int) now(channel.write(data), asked, "send");
    }

    @Override
    int sendTo(ByteBuffer data, SocketAddress to) throws IOException {
        int asked = data.remaining();
        return (int) now(channel.send(data, to), asked, "sendto");
    }

    @Override
    long gather(ByteBuffer[] data) throws IOException {
        long asked = remaining(data);
        return now(channel.write(data), asked, "sendmsg");
    }

    @Override
    long scatter(ByteBuffer[] buffers) throws IOException {
        throw none("recvmsg", "it does not tell whether a datagram was cut");
    }

    @Override
    int recv(ByteBuffer buffer) throws IOException {
        int start = buffer.position();
        recvFrom(buffer);
        return buffer.position() - start;
    }

    @Override
    SocketAddress recvFrom(ByteBuffer buffer) throws IOException {
        if (isTimed()) {
            return timedReceive(buffer);
        }
        SocketAddress from = channel.receive(buffer);
        if (from == null) {
            throw new ErrnoException(Constants.EAGAIN, "recvfrom");
        }
        return from;
    }

    private SocketAddress timedReceive(ByteBuffer buffer) throws IOException {
        byte[] room = new byte[buffer.remaining()];
        DatagramPacket packet = new DatagramPacket(room, room.length);
        channel.socket().receive(packet);
        buffer.put(room, 0, packet.getLength());
        return packet.getSocketAddress();
    }

    @Override
    SocketAddress peer() throws IOException {
        return channel.getRemoteAddress();
    }

    @Override
    void adaptorTimeout(int wanted) throws IOException {
        channel.socket().setSoTimeout(wanted);
    }
}
