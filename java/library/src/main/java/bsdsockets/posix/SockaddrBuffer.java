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
        write(cell, 0, a);
    }

    /** Reads the address; null where it holds none. */
    public Sockaddr get() {
        return read(cell, 0, cell.getInt(Native.STORAGE_SIZE));
    }

    /** Writes a cell that starts there. */
    static void write(ByteBuffer cells, int start, Sockaddr a) {
        byte[] struct = a.toBytes();
        if (struct.length > Native.STORAGE_SIZE) {
            throw new IllegalArgumentException(
                    "an address of " + struct.length + " bytes, at most " + Native.STORAGE_SIZE + ": " + a);
        }
        cells.put(start, struct);
        cells.putInt(start + Native.STORAGE_SIZE, struct.length);
    }

    /** Reads an address that starts there; null where its length says that there is none. */
    static Sockaddr read(ByteBuffer cells, int start, int length) {
        if (length <= 0) {
            return null;
        }
        byte[] struct = new byte[Math.min(length, Native.STORAGE_SIZE)];
        cells.get(start, struct);
        return Sockaddr.ofBytes(struct);
    }

    ByteBuffer cell() {
        return cell;
    }
}
