package bsdsockets.posix;

import java.nio.ByteBuffer;

/**
 * What PACKET_STATISTICS gives: {@code struct tpacket_stats}, packet(7).
 *
 * @param packets seen, those dropped included
 * @param drops dropped, for want of room
 * @param freezeQCnt how often the ring was full: TPACKET_V3 only, else 0
 */
public record TpacketStats(long packets, long drops, long freezeQCnt) {
    static final int SIZE = 3 * Integer.BYTES;

    static TpacketStats ofBytes(byte[] struct) {
        ByteBuffer ints = NativeOrder.wrap(struct);
        return new TpacketStats(
                Integer.toUnsignedLong(ints.getInt()),
                Integer.toUnsignedLong(ints.getInt()),
                Integer.toUnsignedLong(ints.getInt()));
    }
}
