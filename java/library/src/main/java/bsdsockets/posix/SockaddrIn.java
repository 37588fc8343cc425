package bsdsockets.posix;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** An IPv4 address and a port: {@code struct sockaddr_in}, ip(7). */
public final class SockaddrIn implements Sockaddr {
    static final int SIZE = 16;

    private static final int PORT = 2;
    private static final int ADDRESS = 4;
    private static final int ADDRESS_SIZE = 4;

    private final byte[] address;
    private final int port;

    private SockaddrIn(byte[] address, int port) {
        this.address = address;
        this.port = Ports.checked(port);
    }

    /**
     * An address in numbers, as inet_pton(3) reads it; a name is for {@link Posix#getaddrinfo}.
     *
     * @param numericHost for example "127.0.0.1"
     * @param port 0 to 65535
     * @throws IllegalArgumentException for text that is no IPv4 address in numbers, or a port out of range
     */
    public static SockaddrIn of(String numericHost, int port) {
        return new SockaddrIn(Names.numeric(Constants.AF_INET, numericHost, ADDRESS_SIZE), port);
    }

    static SockaddrIn of(InetSocketAddress address) {
        return new SockaddrIn(address.getAddress().getAddress(), address.getPort());
    }

    static SockaddrIn parse(byte[] struct) {
        int port = Short.toUnsignedInt(ByteBuffer.wrap(struct).getShort(PORT));
        return new SockaddrIn(Arrays.copyOfRange(struct, ADDRESS, ADDRESS + ADDRESS_SIZE), port);
    }

    /** The address as inet_ntop(3) writes it. */
    public String address() {
        return Names.inetNtop(Constants.AF_INET, address);
    }

    /** The port, 0 to 65535. */
    public int port() {
        return port;
    }

    @Override
    public InetSocketAddress toSocketAddress() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    @Override
    public byte[] toBytes() {
        ByteBuffer struct = ByteBuffer.allocate(SIZE);
        struct.order(ByteOrder.nativeOrder()).putShort((short) Constants.AF_INET);
        struct.order(ByteOrder.BIG_ENDIAN).putShort((short) port).put(address);
        return struct.array();
    }

    @Override
    public int family() {
        return Constants.AF_INET;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrIn that && port == that.port && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(address), port);
    }

    /** For example {@code 127.0.0.1:8888}. */
    @Override
    public String toString() {
        return address() + ":" + port;
    }
}
