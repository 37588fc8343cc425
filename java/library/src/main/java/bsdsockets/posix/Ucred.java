package bsdsockets.posix;

/**
 * Who a process is: {@code struct ucred}, unix(7). SO_PEERCRED tells it of the other end, SCM_CREDENTIALS of a message's
 * sender.
 *
 * @param pid the process
 * @param uid the user; all bits set (-1) where none is known
 * @param gid the group; all bits set (-1) where none is known
 */
public record Ucred(int pid, int uid, int gid) {
    /** Size in bytes of the struct: three numbers of four bytes on every Linux. */
    static final int SIZE = 3 * Integer.BYTES;

    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putInt(pid).putInt(uid).putInt(gid).array();
    }

    /**
     * The struct read.
     *
     * @throws IllegalArgumentException for fewer or more than 12 bytes
     */
    public static Ucred ofBytes(byte[] struct) {
        if (struct.length != SIZE) {
            throw new IllegalArgumentException("a struct ucred has " + SIZE + " bytes, these are " + struct.length);
        }
        var ints = NativeOrder.wrap(struct);
        return new Ucred(ints.getInt(), ints.getInt(), ints.getInt());
    }
}
