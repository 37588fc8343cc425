package bsdsockets.posix;

import java.nio.ByteBuffer;

/**
 * What PACKET_ROLLOVER_STATS gives: {@code struct tpacket_rollover_stats}, packet(7).
 *
 * @param all packets passed on
 * @param huge those of a sender that filled the socket
 * @param failed those that no other socket had room for
 */
public record TpacketRolloverStats(long all, long huge, long failed) {
    static final int SIZE = 3 * Long.BYTES;

    static TpacketRolloverStats ofBytes(byte[] struct) {
        ByteBuffer longs = NativeOrder.wrap(struct);
        return new TpacketRolloverStats(longs.getLong(), longs.getLong(), longs.getLong());
    }
}
