package bsdsockets.posix;

import java.util.Arrays;

/**
 * The path MTU that IPV6_PATHMTU gives: {@code struct ip6_mtuinfo}, RFC 3542.
 *
 * @param addr the other end, in a control message; the option leaves it empty
 * @param mtu in bytes
 */
public record Ip6Mtuinfo(SockaddrIn6 addr, int mtu) {
    static final int SIZE = SockaddrIn6.SIZE + Integer.BYTES;

    static Ip6Mtuinfo ofBytes(byte[] struct) {
        return new Ip6Mtuinfo(
                SockaddrIn6.parse(Arrays.copyOf(struct, SockaddrIn6.SIZE)),
                NativeOrder.wrap(struct).getInt(SockaddrIn6.SIZE));
    }
}
