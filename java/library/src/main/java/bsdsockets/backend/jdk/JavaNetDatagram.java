package bsdsockets.backend.jdk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** {@link DatagramSocket}. */
final class JavaNetDatagram extends JavaNetEnd {
    private final DatagramSocket socket;

    JavaNetDatagram(DatagramSocket socket) {
        super(new Methods(
                socket::isClosed,
                socket::bind,
                socket::getLocalSocketAddress,
                socket::supportedOptions,
                socket::getOption,
                socket::setOption,
                socket::setSoTimeout,
                socket));
        this.socket = socket;
    }

    @Override
    String name() {
        return "java.net.DatagramSocket";
    }

    @Override
    void connect(SocketAddress address, int timeoutMillis) throws IOException {
        socket.connect(address);
    }

    @Override
    void disconnect() {
        socket.disconnect();
    }

    @Override
    int send(ByteBuffer data) throws IOException {
        byte[] copy = copy(data);
        return sent(data, new DatagramPacket(copy, copy.length));
    }

    @Override
    int sendTo(ByteBuffer data, SocketAddress to) throws IOException {
        byte[] copy = copy(data);
        return sent(data, new DatagramPacket(copy, copy.length, to));
    }

    private static byte[] copy(ByteBuffer data) {
        byte[] copy = new byte[data.remaining()];
        data.get(data.position(), copy);
        return copy;
    }

    private int sent(ByteBuffer data, DatagramPacket packet) throws IOException {
        socket.send(packet);
        data.position(data.limit());
        return packet.getLength();
    }

    @Override
    int recv(ByteBuffer buffer) throws IOException {
        return receive(buffer).getLength();
    }

    @Override
    SocketAddress recvFrom(ByteBuffer buffer) throws IOException {
        return receive(buffer).getSocketAddress();
    }

    private DatagramPacket receive(ByteBuffer buffer) throws IOException {
        byte[] room = new byte[buffer.remaining()];
        DatagramPacket packet = new DatagramPacket(room, room.length);
        socket.receive(packet);
        buffer.put(room, 0, packet.getLength());
        return packet;
    }

    @Override
    long scatter(ByteBuffer[] buffers) throws IOException {
        throw none("recvmsg", "it does not tell whether a datagram was cut");
    }

    @Override
    SocketAddress peer() {
        return socket.getRemoteSocketAddress();
    }
}
