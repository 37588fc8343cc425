package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** The key that the segments from and to a peer are signed with: {@code struct tcp_md5sig}, linux/tcp.h, RFC 2385. */
public final class TcpMd5sig {
    private static final int LONGEST_KEY = 80;
    private static final int SIZE = SockaddrStorage.SIZE + 8 + LONGEST_KEY;

    private final Sockaddr addr;
    private final int flags;
    private final int prefixlen;
    private final int ifindex;
    private final byte[] key;

    private TcpMd5sig(Sockaddr addr, int flags, int prefixlen, int ifindex, byte[] key) {
        this.addr = Objects.requireNonNull(addr);
        this.flags = flags;
        this.prefixlen = prefixlen;
        this.ifindex = ifindex;
        this.key = key.clone();
    }

    /**
     * The key of one peer.
     *
     * @param addr the peer; its port is passed over
     * @param key at most 80 bytes; none takes the key away
     * @throws IllegalArgumentException for a longer one
     */
    public static TcpMd5sig of(Sockaddr addr, byte[] key) {
        return ext(addr, 0, 0, 0, key);
    }

    /**
     * As TCP_MD5SIG_EXT takes it.
     *
     * @param flags TCP_MD5SIG_FLAG_ bits: 1 for a prefix, 2 for an interface; 0 to 255
     * @param prefixlen bits of the address that count, 0 to 255
     * @param ifindex the interface's number
     * @throws IllegalArgumentException for a key too long, or a number out of range
     */
    public static TcpMd5sig ext(Sockaddr addr, int flags, int prefixlen, int ifindex, byte[] key) {
        if (key.length > LONGEST_KEY) {
            throw new IllegalArgumentException("tcpm_keylen out of range 0 to " + LONGEST_KEY + ": " + key.length);
        }
        if (flags < 0 || flags > 0xff || prefixlen < 0 || prefixlen > 0xff) {
            throw new IllegalArgumentException(
                    "tcpm_flags, tcpm_prefixlen out of range 0 to 255: " + flags + ", " + prefixlen);
        }
        return new TcpMd5sig(addr, flags, prefixlen, ifindex, key);
    }

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        ByteBuffer struct = NativeOrder.allocate(SIZE).put(SockaddrStorage.of(addr));
        struct.put((byte) flags).put((byte) prefixlen).putShort((short) key.length);
        return NativeOrder.bytes(struct.putInt(ifindex).put(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TcpMd5sig that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** The peer, not the key. */
    @Override
    public String toString() {
        return "the key of " + addr + (prefixlen == 0 ? "" : "/" + prefixlen);
    }
}
