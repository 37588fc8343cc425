package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Addresses in the structs of options: {@code struct sockaddr_storage}. */
final class SockaddrStorage {
    static final int SIZE = Native.STORAGE_SIZE;

    /** Where a storage stands that follows an int: its alignment is a long's. */
    static final int AFTER_INT = Long.BYTES;

    private SockaddrStorage() {}

    /** An address, and zeros up to the size. */
    static byte[] of(Sockaddr address) {
        byte[] bytes = address.toBytes();
        if (bytes.length > SIZE) {
            throw new IllegalArgumentException("longer than struct sockaddr_storage: " + address);
        }
        return Arrays.copyOf(bytes, SIZE);
    }

    /** A struct of an interface's number and addresses. */
    static byte[] struct(int ifindex, Sockaddr... addresses) {
        ByteBuffer struct = NativeOrder.allocate(AFTER_INT + addresses.length * SIZE)
                .putInt(ifindex)
                .position(AFTER_INT);
        for (Sockaddr address : addresses) {
            struct.put(of(address));
        }
        return NativeOrder.bytes(struct);
    }
}
