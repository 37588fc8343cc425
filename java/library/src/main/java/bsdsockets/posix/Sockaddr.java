package bsdsockets.posix;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An address of a socket: {@code struct sockaddr} and its kin. {@link SockaddrRaw} holds what has no type of its own, so
 * that nothing is out of reach.
 */
public sealed interface Sockaddr
        permits SockaddrIn, SockaddrIn6, SockaddrUn, SockaddrLl, SockaddrNl, SockaddrVm, SockaddrRaw {
    /**
     * The address that the JDK's object stands for.
     *
     * @throws IllegalArgumentException for a host name not yet resolved, and for a class that is none of the JDK's
     */
    static Sockaddr of(SocketAddress address) {
        if (address instanceof InetSocketAddress inet) {
            if (inet.isUnresolved()) {
                throw new IllegalArgumentException(
                        "unresolved host name: " + inet.getHostString() + "; resolve it first");
            }
            return inet.getAddress() instanceof Inet4Address ? SockaddrIn.of(inet) : SockaddrIn6.of(inet);
        }
        if (address instanceof UnixDomainSocketAddress unix) {
            return SockaddrUn.of(unix);
        }
        throw new IllegalArgumentException("no address of a socket: " + address);
    }

    /**
     * The address in the bytes of a struct, as C lays it out; their number is C's {@code addrlen}.
     *
     * @return the family's own type where length and padding fit it, else a {@link SockaddrRaw}
     */
    static Sockaddr ofBytes(byte[] struct) {
        if (struct.length < Short.BYTES) {
            return SockaddrRaw.of(struct);
        }
        int family = Short.toUnsignedInt(
                ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).getShort(0));
        if (family == Constants.AF_INET && struct.length == SockaddrIn.SIZE) {
            return SockaddrIn.parse(struct);
        }
        if (family == Constants.AF_INET6 && struct.length == SockaddrIn6.SIZE) {
            return SockaddrIn6.parse(struct);
        }
        if (family == Constants.AF_UNIX) {
            return SockaddrUn.parse(struct);
        }
        if (family == Constants.AF_PACKET) {
            return SockaddrLl.parse(struct);
        }
        if (family == Constants.AF_NETLINK && struct.length == SockaddrNl.SIZE) {
            return SockaddrNl.parse(struct);
        }
        if (family == Constants.AF_VSOCK && struct.length == SockaddrVm.SIZE) {
            return SockaddrVm.parse(struct);
        }
        return SockaddrRaw.of(struct);
    }

    /**
     * The JDK's object for this address. An IPv6 address that maps an IPv4 one becomes the IPv4 one, as everywhere in the
     * JDK.
     *
     * @throws UnsupportedOperationException where the JDK has none: an abstract name, a packet, netlink, vsock or raw address
     */
    SocketAddress toSocketAddress();

    /** The struct as C lays it out; the number of bytes is C's {@code addrlen}. A new array each time. */
    byte[] toBytes();

    /** The family, as in {@link Constants#AF_INET}. */
    int family();
}
