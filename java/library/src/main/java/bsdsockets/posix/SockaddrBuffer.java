package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An address outside the heap, to be used again: {@link Syscalls} reads and writes it without allocating. */
public final class SockaddrBuffer {
    private static final int PADDED = Native.CELL_SIZE + Integer.BYTES;

    private final ByteBuffer cell =
            ByteBuffer.allocateDirect(PADDED).alignedSlice(Long.BYTES).order(ByteOrder.nativeOrder());

    private SockaddrBuffer() {}

    /** Room for an address of any family; it holds none yet. */
    public static SockaddrBuffer allocate() {
        return new SockaddrBuffer();
    }

    /**
     * Writes an address into it.
     *
     * @throws IllegalArgumentException for one of more than 128 bytes, the size of {@code struct sockaddr_storage}
     */
    public void set(Sockaddr a) {
        byte[] struct = a.toBytes();
        if (struct.length > Native.STORAGE_SIZE) {
            throw new IllegalArgumentException(
                    "an address of " + struct.length + " bytes, at most " + Native.STORAGE_SIZE + ": " + a);
        }
        cell.put(0, struct);
        cell.putInt(Native.STORAGE_SIZE, struct.length);
    }

    /** Reads the address; null where it holds none. */
    public Sockaddr get() {
        int length = Math.min(cell.getInt(Native.STORAGE_SIZE), Native.STORAGE_SIZE);
        if (length <= 0) {
            return null;
        }
        byte[] struct = new byte[length];
        cell.get(0, struct);
        return Sockaddr.ofBytes(struct);
    }

    ByteBuffer cell() {
        return cell;
    }
}
