package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Room for an address that the kernel writes, and for its length. */
final class Cell {
    final byte[] bytes = new byte[Native.CELL_SIZE];

    /** The address; null where the kernel named none. */
    Sockaddr address() {
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(Native.STORAGE_SIZE);
        return length == 0 ? null : Sockaddr.ofBytes(Arrays.copyOf(bytes, Math.min(length, Native.STORAGE_SIZE)));
    }
}
