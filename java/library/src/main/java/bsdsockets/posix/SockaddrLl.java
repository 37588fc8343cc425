package bsdsockets.posix;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A network interface, a protocol and a hardware address: {@code struct sockaddr_ll}, packet(7). */
public final class SockaddrLl implements Sockaddr {
    static final int SIZE = 20;

    private static final int PROTOCOL = 2;
    private static final int IFINDEX = 4;
    private static final int HATYPE = 8;
    private static final int PKTTYPE = 10;
    private static final int HALEN = 11;
    private static final int ADDR = 12;
    private static final int LONGEST_ADDR = 32;
    private static final int MOST_SHORT = 0xffff;
    private static final int MOST_BYTE = 0xff;

    private final int protocol;
    private final int ifindex;
    private final int hatype;
    private final int pkttype;
    private final byte[] addr;

    private SockaddrLl(int protocol, int ifindex, int hatype, int pkttype, byte[] addr) {
        this.protocol = protocol;
        this.ifindex = ifindex;
        this.hatype = hatype;
        this.pkttype = pkttype;
        this.addr = addr;
    }

    /**
     * What bind takes: the packets of a protocol on an interface.
     *
     * @param protocol as in {@link Constants#ETH_P_ALL}, in host order
     * @param ifindex the interface's number, as {@link Posix#if_nametoindex} gives it; 0 for all of them
     * @throws IllegalArgumentException for a protocol that is not 0 to 65535
     */
    public static SockaddrLl of(int protocol, int ifindex) {
        return of(protocol, ifindex, 0, 0, new byte[0]);
    }

    /**
     * What sendto takes on a SOCK_DGRAM socket: where a packet goes, too.
     *
     * @param addr the hardware address of the receiver, at most 32 bytes
     * @throws IllegalArgumentException for a protocol out of range, or an address too long
     */
    public static SockaddrLl of(int protocol, int ifindex, byte[] addr) {
        return of(protocol, ifindex, 0, 0, addr);
    }

    /**
     * All that the struct holds.
     *
     * @param hatype the kind of the interface, as in {@link Constants#ARPHRD_ETHER}, 0 to 65535
     * @param pkttype whose packet it was, as in {@link Constants#PACKET_OUTGOING}, 0 to 255
     * @param addr the hardware address, at most 32 bytes: what the kernel's own structs hold
     * @throws IllegalArgumentException for a number out of range, or an address too long
     */
    public static SockaddrLl of(int protocol, int ifindex, int hatype, int pkttype, byte[] addr) {
        inRange("sll_protocol", protocol, MOST_SHORT);
        inRange("sll_hatype", hatype, MOST_SHORT);
        inRange("sll_pkttype", pkttype, MOST_BYTE);
        inRange("sll_halen", addr.length, LONGEST_ADDR);
        return new SockaddrLl(protocol, ifindex, hatype, pkttype, addr.clone());
    }

    /**
     * A protocol as {@code socket(AF_PACKET, type, protocol)} takes it, in network order: {@code htons(ETH_P_ALL)}.
     *
     * @param protocol in host order, 0 to 65535
     */
    public static int htons(int protocol) {
        inRange("protocol", protocol, MOST_SHORT);
        return Short.toUnsignedInt(NativeOrder.swapped(protocol));
    }

    /** The kernel ends the struct with the address, or fills it to its size. */
    static Sockaddr parse(byte[] struct) {
        ByteBuffer fields = NativeOrder.wrap(struct);
        int end = struct.length < ADDR ? Integer.MAX_VALUE : ADDR + Byte.toUnsignedInt(fields.get(HALEN));
        boolean fits = end <= ADDR + LONGEST_ADDR
                && (struct.length == end || (struct.length == SIZE && end < SIZE))
                && NativeOrder.isZero(struct, end, struct.length);
        return fits
                ? new SockaddrLl(
                        Short.toUnsignedInt(NativeOrder.swapped(fields.getShort(PROTOCOL))),
                        fields.getInt(IFINDEX),
                        Short.toUnsignedInt(fields.getShort(HATYPE)),
                        Byte.toUnsignedInt(fields.get(PKTTYPE)),
                        Arrays.copyOfRange(struct, ADDR, end))
                : SockaddrRaw.of(struct);
    }

    private static void inRange(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(field + " out of range 0 to " + most + ": " + value);
        }
    }

    /** The protocol in host order, as in {@link Constants#ETH_P_IP}. */
    public int protocol() {
        return protocol;
    }

    /** The interface's number; 0 for all. */
    public int ifindex() {
        return ifindex;
    }

    /** The kind of the interface, as in {@link Constants#ARPHRD_LOOPBACK}. */
    public int hatype() {
        return hatype;
    }

    /** Whose packet it was, as in {@link Constants#PACKET_HOST}. */
    public int pkttype() {
        return pkttype;
    }

    /** The hardware address, of the length that the interface's kind has. A new array each time. */
    public byte[] addr() {
        return addr.clone();
    }

    @Override
    public SocketAddress toSocketAddress() {
        throw new UnsupportedOperationException("the JDK has no packet sockets: " + this);
    }

    /** At least 20 bytes, which bind wants; more only for a hardware address of more than 8. */
    @Override
    public byte[] toBytes() {
        return NativeOrder.allocate(Math.max(SIZE, ADDR + addr.length))
                .putShort(0, (short) Constants.AF_PACKET)
                .putShort(PROTOCOL, NativeOrder.swapped(protocol))
                .putInt(IFINDEX, ifindex)
                .putShort(HATYPE, (short) hatype)
                .put(PKTTYPE, (byte) pkttype)
                .put(HALEN, (byte) addr.length)
                .put(ADDR, addr)
                .array();
    }

    @Override
    public int family() {
        return Constants.AF_PACKET;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrLl that
                && protocol == that.protocol
                && ifindex == that.ifindex
                && hatype == that.hatype
                && pkttype == that.pkttype
                && Arrays.equals(addr, that.addr);
    }

    @Override
    public int hashCode() {
        return Objects.hash(protocol, ifindex, hatype, pkttype, Arrays.hashCode(addr));
    }

    /** For example {@code packet:1 ETH_P_IP PACKET_HOST ARPHRD_LOOPBACK 00:00:00:00:00:00}. */
    @Override
    public String toString() {
        return "packet:" + ifindex
                + " " + Constants.nameOf("ETH_P_", protocol)
                + " " + Constants.nameOf("PACKET_TYPE", pkttype)
                + " " + Constants.nameOf("ARPHRD_", hatype)
                + (addr.length == 0 ? "" : " " + HexFormat.ofDelimiter(":").formatHex(addr));
    }
}
