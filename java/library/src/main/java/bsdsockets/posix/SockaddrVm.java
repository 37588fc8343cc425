package bsdsockets.posix;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A machine and a port, between a virtual machine and its host: {@code struct sockaddr_vm}, vsock(7). */
public final class SockaddrVm implements Sockaddr {
    static final int SIZE = 16;

    private static final int RESERVED = 2;
    private static final int PORT = 4;
    private static final int CID = 8;
    private static final int FLAGS = 12;
    private static final int ZERO = 13;
    private static final int MOST_FLAGS = 0xff;

    private final int cid;
    private final int port;
    private final int flags;

    private SockaddrVm(int cid, int port, int flags) {
        this.cid = cid;
        this.port = port;
        this.flags = flags;
    }

    /**
     * An address of AF_VSOCK.
     *
     * @param cid the machine, unsigned, as in {@link Constants#VMADDR_CID_LOCAL}
     * @param port unsigned; {@link Constants#VMADDR_PORT_ANY} asks bind to choose one
     */
    public static SockaddrVm of(int cid, int port) {
        return of(cid, port, 0);
    }

    /**
     * As {@link #of(int, int)}, with flags.
     *
     * @param flags 0 to 255, as in {@link Constants#VMADDR_FLAG_TO_HOST}
     * @throws IllegalArgumentException for flags out of range
     */
    public static SockaddrVm of(int cid, int port, int flags) {
        if (flags < 0 || flags > MOST_FLAGS) {
            throw new IllegalArgumentException("svm_flags out of range 0 to " + MOST_FLAGS + ": " + flags);
        }
        return new SockaddrVm(cid, port, flags);
    }

    static Sockaddr parse(byte[] struct) {
        ByteBuffer fields = NativeOrder.wrap(struct);
        boolean padded = fields.getShort(RESERVED) == 0 && NativeOrder.isZero(struct, ZERO, SIZE);
        return padded
                ? new SockaddrVm(fields.getInt(CID), fields.getInt(PORT), Byte.toUnsignedInt(fields.get(FLAGS)))
                : SockaddrRaw.of(struct);
    }

    /** The machine, unsigned. */
    public int cid() {
        return cid;
    }

    /** The port, unsigned. */
    public int port() {
        return port;
    }

    /** The flags, 0 to 255. */
    public int flags() {
        return flags;
    }

    @Override
    public SocketAddress toSocketAddress() {
        throw new UnsupportedOperationException("the JDK has no vsock: " + this);
    }

    @Override
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE)
                .putShort(0, (short) Constants.AF_VSOCK)
                .putInt(PORT, port)
                .putInt(CID, cid)
                .put(FLAGS, (byte) flags)
                .array();
    }

    @Override
    public int family() {
        return Constants.AF_VSOCK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrVm that && cid == that.cid && port == that.port && flags == that.flags;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cid, port, flags);
    }

    /** For example {@code vsock:1:8888}; {@code *} for any. */
    @Override
    public String toString() {
        return "vsock:" + number(cid) + ":" + number(port)
                + (flags == 0 ? "" : " flags 0x" + Integer.toHexString(flags));
    }

    private static String number(int value) {
        return value == Constants.VMADDR_CID_ANY ? "*" : Integer.toUnsignedString(value);
    }
}
