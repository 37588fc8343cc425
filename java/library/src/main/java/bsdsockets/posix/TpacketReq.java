package bsdsockets.posix;

/**
 * A ring: {@code struct tpacket_req}, of TPACKET_V1 and TPACKET_V2, packet(7).
 *
 * @param blockSize bytes of a block, whole pages
 * @param blockNr how many of them
 * @param frameSize bytes of a frame, a multiple of 16
 * @param frameNr how many of them: as many as the blocks hold
 */
public record TpacketReq(int blockSize, int blockNr, int frameSize, int frameNr) {
    /** The struct as C lays it out. */
    public byte[] toBytes() {
        return NativeOrder.allocate(4 * Integer.BYTES)
                .putInt(blockSize)
                .putInt(blockNr)
                .putInt(frameSize)
                .putInt(frameNr)
                .array();
    }
}
