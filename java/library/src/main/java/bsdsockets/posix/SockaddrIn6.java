package bsdsockets.posix;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** An IPv6 address, a port, a flow and a scope: {@code struct sockaddr_in6}, ipv6(7). */
public final class SockaddrIn6 implements Sockaddr {
    static final int SIZE = 28;

    private static final int PORT = 2;
    private static final int FLOWINFO = 4;
    private static final int ADDRESS = 8;
    private static final int ADDRESS_SIZE = 16;
    private static final int SCOPE_ID = 24;

    private final byte[] address;
    private final int port;
    private final int flowinfo;
    private final int scopeId;

    private SockaddrIn6(byte[] address, int port, int flowinfo, int scopeId) {
        this.address = address;
        this.port = Ports.checked(port);
        this.flowinfo = flowinfo;
        this.scopeId = scopeId;
    }

    /**
     * An address in numbers, as inet_pton(3) reads it, and after a % its scope: an interface's name or its number.
     *
     * @param numericHost for example "::1" or "fe80::1%eth0"
     * @param port 0 to 65535
     * @throws IllegalArgumentException for text that is no IPv6 address in numbers, an interface that is not there, or a
     *     port out of range
     */
    public static SockaddrIn6 of(String numericHost, int port) {
        int percent = numericHost.indexOf('%');
        String number = percent < 0 ? numericHost : numericHost.substring(0, percent);
        int scope = percent < 0 ? 0 : Names.scopeId(numericHost.substring(percent + 1));
        return of(number, port, 0, scope);
    }

    /**
     * As {@link #of(String, int)}, with a flow, and the scope beside the address.
     *
     * @param flowinfo the flow label and traffic class, in host order
     * @param scopeId the interface's number, 0 for none
     */
    public static SockaddrIn6 of(String numericHost, int port, int flowinfo, int scopeId) {
        return new SockaddrIn6(Names.numeric(Constants.AF_INET6, numericHost, ADDRESS_SIZE), port, flowinfo, scopeId);
    }

    static SockaddrIn6 of(InetSocketAddress address) {
        Inet6Address inet6 = (Inet6Address) address.getAddress();
        return new SockaddrIn6(inet6.getAddress(), address.getPort(), 0, inet6.getScopeId());
    }

    static SockaddrIn6 parse(byte[] struct) {
        ByteBuffer net = ByteBuffer.wrap(struct);
        ByteBuffer host = ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
        return new SockaddrIn6(
                Arrays.copyOfRange(struct, ADDRESS, ADDRESS + ADDRESS_SIZE),
                Short.toUnsignedInt(net.getShort(PORT)),
                net.getInt(FLOWINFO),
                host.getInt(SCOPE_ID));
    }

    /** The address as inet_ntop(3) writes it, without the scope. */
    public String address() {
        return Names.inetNtop(Constants.AF_INET6, address);
    }

    /** The port, 0 to 65535. */
    public int port() {
        return port;
    }

    /** The flow label and traffic class, in host order. */
    public int flowinfo() {
        return flowinfo;
    }

    /** The interface's number, 0 for none. */
    public int scopeId() {
        return scopeId;
    }

    @Override
    public InetSocketAddress toSocketAddress() {
        if (scopeId < 0) {
            throw new UnsupportedOperationException("the JDK's scopes are below 2147483648: " + this);
        }
        try {
            InetAddress plain = InetAddress.getByAddress(address);
            boolean scoped = plain instanceof Inet6Address && scopeId != 0;
            return new InetSocketAddress(scoped ? Inet6Address.getByAddress(null, address, scopeId) : plain, port);
        } catch (UnknownHostException e) {
            throw new AssertionError("sixteen bytes are an address", e);
        }
    }

    @Override
    public byte[] toBytes() {
        ByteBuffer struct = ByteBuffer.allocate(SIZE);
        struct.order(ByteOrder.nativeOrder()).putShort((short) Constants.AF_INET6);
        struct.order(ByteOrder.BIG_ENDIAN)
                .putShort((short) port)
                .putInt(flowinfo)
                .put(address);
        struct.order(ByteOrder.nativeOrder()).putInt(scopeId);
        return struct.array();
    }

    @Override
    public int family() {
        return Constants.AF_INET6;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrIn6 that
                && port == that.port
                && flowinfo == that.flowinfo
                && scopeId == that.scopeId
                && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(address), port, flowinfo, scopeId);
    }

    /** For example {@code [fe80::1%2]:8888}. */
    @Override
    public String toString() {
        return "[" + address() + (scopeId == 0 ? "" : "%" + Integer.toUnsignedString(scopeId)) + "]:" + port;
    }
}
