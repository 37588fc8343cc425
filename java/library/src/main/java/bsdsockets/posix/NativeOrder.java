package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes of a C struct, whose numbers stand in the machine's order. */
final class NativeOrder {
    private NativeOrder() {}

    /** A struct to fill, all zero. */
    static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }

    /** A struct to read. */
    static ByteBuffer wrap(byte[] struct) {
        return ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
    }

    /** All bytes of a struct, wherever it was filled to. */
    static byte[] bytes(ByteBuffer struct) {
        byte[] bytes = new byte[struct.capacity()];
        struct.get(0, bytes);
        return bytes;
    }

    /** A {@code short} of network order, as a field of a struct in the machine's order holds it: C's htons and ntohs. */
    static short swapped(int hostShort) {
        short value = (short) hostShort;
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Short.reverseBytes(value);
    }

    /** As {@link #swapped}, for an {@code int}: C's htonl and ntohl. */
    static int swappedInt(int value) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
    }

    /** Whether the bytes from an index to another, excluded, are all zero. */
    static boolean isZero(byte[] struct, int from, int to) {
        for (int i = from; i < to; i++) {
            if (struct[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
