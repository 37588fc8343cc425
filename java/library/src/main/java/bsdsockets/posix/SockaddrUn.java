package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * A path, an abstract name, or no name: {@code struct sockaddr_un}, unix(7). Names are bytes; text is taken as UTF-8. A
 * name too long is an error, never cut short.
 */
public final class SockaddrUn implements Sockaddr {
    /** The bytes of {@code sun_path}. */
    private static final int MOST = 108;

    private static final int PATH = 2;
    private static final SockaddrUn UNNAMED = new SockaddrUn(Kind.UNNAMED, new byte[0]);

    private enum Kind {
        PATH,
        ABSTRACT,
        UNNAMED
    }

    private final Kind kind;
    private final byte[] path;

    private SockaddrUn(Kind kind, byte[] path) {
        this.kind = kind;
        this.path = path;
    }

    /**
     * A path in the file system.
     *
     * @param path 1 to 108 bytes in UTF-8, none of them zero
     * @throws IllegalArgumentException for any other
     */
    public static SockaddrUn ofPath(String path) {
        return ofPath(Names.encoded(path, UTF_8));
    }

    /** As {@link #ofPath(String)}, for a path that is no text. */
    public static SockaddrUn ofPath(byte[] path) {
        if (path.length == 0) {
            throw new IllegalArgumentException("an empty path; an address without a name is SockaddrUn.unnamed()");
        }
        if (path.length > MOST) {
            throw tooLong("path", path, MOST);
        }
        if (indexOfZero(path, 0) < path.length) {
            throw new IllegalArgumentException(
                    "a path with a zero byte at " + indexOfZero(path, 0) + ": " + escaped(path));
        }
        return new SockaddrUn(Kind.PATH, path.clone());
    }

    /**
     * A name in Linux's abstract space.
     *
     * @param name 0 to 107 bytes in UTF-8, without the leading zero byte that C writes
     * @throws IllegalArgumentException for a longer one
     */
    public static SockaddrUn ofAbstract(String name) {
        return ofAbstract(Names.encoded(name, UTF_8));
    }

    /** As {@link #ofAbstract(String)}, for a name that is no text; zero bytes count like any other. */
    public static SockaddrUn ofAbstract(byte[] name) {
        if (name.length >= MOST) {
            throw tooLong("abstract name", name, MOST - 1);
        }
        return new SockaddrUn(Kind.ABSTRACT, name.clone());
    }

    /** The address of a socket that was not bound; to bind it asks the kernel to choose an abstract name. */
    public static SockaddrUn unnamed() {
        return UNNAMED;
    }

    static SockaddrUn of(UnixDomainSocketAddress address) {
        String path = address.getPath().toString();
        return path.isEmpty() ? UNNAMED : ofPath(Names.encoded(path, Names.platformCharset()));
    }

    /** The kernel ends a path with a zero byte that it counts, and gives 111 bytes for a path of 108. */
    static Sockaddr parse(byte[] struct) {
        if (struct.length == PATH) {
            return UNNAMED;
        }
        if (struct[PATH] == 0) {
            return struct.length > PATH + MOST
                    ? SockaddrRaw.of(struct)
                    : new SockaddrUn(Kind.ABSTRACT, Arrays.copyOfRange(struct, PATH + 1, struct.length));
        }
        int end = indexOfZero(struct, PATH);
        boolean fits = end - PATH <= MOST && end >= struct.length - 1;
        return fits ? new SockaddrUn(Kind.PATH, Arrays.copyOfRange(struct, PATH, end)) : SockaddrRaw.of(struct);
    }

    private static int indexOfZero(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private static IllegalArgumentException tooLong(String what, byte[] name, int most) {
        return new IllegalArgumentException(
                what + " too long for AF_UNIX: " + name.length + " bytes, at most " + most + ": " + escaped(name));
    }

    /** The path or the abstract name (without the leading zero byte) in bytes; empty for an address without a name. */
    public byte[] path() {
        return path.clone();
    }

    /** Whether this is a name in Linux's abstract space. */
    public boolean isAbstract() {
        return kind == Kind.ABSTRACT;
    }

    /** Whether this is the address of a socket without a name. */
    public boolean isUnnamed() {
        return kind == Kind.UNNAMED;
    }

    @Override
    public UnixDomainSocketAddress toSocketAddress() {
        if (isAbstract()) {
            throw new UnsupportedOperationException("the JDK has no abstract names: " + this);
        }
        return UnixDomainSocketAddress.of(Names.decoded(path, Names.platformCharset()));
    }

    @Override
    public byte[] toBytes() {
        int zero = kind == Kind.PATH && path.length < MOST ? 1 : 0;
        int lead = isAbstract() ? 1 : 0;
        ByteBuffer struct = ByteBuffer.allocate(PATH + lead + path.length + zero);
        struct.order(ByteOrder.nativeOrder()).putShort((short) Constants.AF_UNIX);
        struct.put(PATH + lead, path);
        return struct.array();
    }

    @Override
    public int family() {
        return Constants.AF_UNIX;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrUn that && kind == that.kind && Arrays.equals(path, that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, Arrays.hashCode(path));
    }

    /** The path, {@code @} and the abstract name as ss(8) writes it, or {@code (unnamed)}. */
    @Override
    public String toString() {
        return isUnnamed() ? "(unnamed)" : (isAbstract() ? "@" : "") + escaped(path);
    }

    private static String escaped(byte[] name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name) {
            if (b > ' ' && b < 0x7f) {
                text.append((char) b);
            } else {
                text.append(String.format("\\x%02x", b));
            }
        }
        return text.toString();
    }
}
