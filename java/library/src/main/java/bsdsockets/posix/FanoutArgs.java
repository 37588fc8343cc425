package bsdsockets.posix;

/**
 * What PACKET_FANOUT takes: the int that {@code struct fanout_args} begins with, packet(7).
 *
 * @param id the group, 0 to 65535
 * @param typeFlags as in {@link Constants#PACKET_FANOUT_HASH}, with {@link Constants#PACKET_FANOUT_FLAG_DEFRAG} and its
 *     kin, 0 to 65535
 */
public record FanoutArgs(int id, int typeFlags) {
    static final int SIZE = Integer.BYTES;

    private static final int MOST = 0xffff;

    /**
     * As given.
     *
     * @throws IllegalArgumentException for a number out of range
     */
    public FanoutArgs {
        if (id < 0 || id > MOST || typeFlags < 0 || typeFlags > MOST) {
            throw new IllegalArgumentException("out of range 0 to " + MOST + ": " + id + ", " + typeFlags);
        }
    }

    /** The int as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE).putInt(id | typeFlags << Short.SIZE).array();
    }

    static FanoutArgs ofBytes(byte[] struct) {
        int both = NativeOrder.wrap(struct).getInt();
        return new FanoutArgs(both & MOST, both >>> Short.SIZE);
    }
}
