package bsdsockets.posix;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** What an interface is to hear besides: {@code struct packet_mreq}, packet(7). */
public final class PacketMreq {
    private static final int ADDRESS = 8;
    private static final int LONGEST = 8;

    private final int ifindex;
    private final int type;
    private final byte[] address;

    private PacketMreq(int ifindex, int type, byte[] address) {
        this.ifindex = ifindex;
        this.type = type;
        this.address = address;
    }

    /**
     * As given.
     *
     * @param ifindex the interface's number
     * @param type as in {@link Constants#PACKET_MR_PROMISC}, 0 to 65535
     * @param address the hardware address of PACKET_MR_MULTICAST and PACKET_MR_UNICAST, at most 8 bytes; else empty
     * @throws IllegalArgumentException for a type out of range, or an address too long
     */
    public static PacketMreq of(int ifindex, int type, byte[] address) {
        if (type < 0 || type > 0xffff) {
            throw new IllegalArgumentException("mr_type out of range 0 to 65535: " + type);
        }
        if (address.length > LONGEST) {
            throw new IllegalArgumentException("mr_alen out of range 0 to 8: " + address.length);
        }
        return new PacketMreq(ifindex, type, address.clone());
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(ADDRESS + LONGEST)
                .putInt(ifindex)
                .putShort((short) type)
                .putShort((short) address.length)
                .put(address)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PacketMreq that
                && ifindex == that.ifindex
                && type == that.type
                && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ifindex, type, Arrays.hashCode(address));
    }

    /** For example {@code PACKET_MR_PROMISC on 1}. */
    @Override
    public String toString() {
        String what = Constants.nameOf("PACKET_MR_", type) + " on " + ifindex;
        return address.length == 0
                ? what
                : what + ": " + HexFormat.ofDelimiter(":").formatHex(address);
    }
}
