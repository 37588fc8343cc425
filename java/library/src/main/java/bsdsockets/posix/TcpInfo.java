package bsdsockets.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What TCP_INFO gives: {@code struct tcp_info}, tcp(7) and linux/tcp.h. What an older kernel does not write is 0; a newer one
 * may write more than stands here, which is to be had as bytes.
 *
 * @param length bytes that the kernel wrote
 * @param state the state, as in {@link Constants#TCP_ESTABLISHED}
 * @param caState the state of the congestion control: 0 open, 1 disorder, 2 reduced, 3 recovery, 4 loss
 * @param retransmits time-outs in a row
 * @param probes probes not answered
 * @param backoff how often the time-out was doubled
 * @param options TCPI_OPT_ bits: 1 timestamps, 2 SACK, 4 window scale, 8 ECN, 16 ECN seen, 32 data with the SYN
 * @param sndWscale the scale of the peer's window, in bits
 * @param rcvWscale the scale of our window, in bits
 * @param deliveryRateAppLimited 1 where the program, not the network, set the rate
 * @param fastopenClientFail why data did not go with the SYN: 0 to 3
 * @param rto the time-out, in microseconds
 * @param ato the delay of acknowledgements, in microseconds
 * @param sndMss bytes of a segment sent at most
 * @param rcvMss bytes of a segment received, an estimate
 * @param unacked segments sent and not acknowledged; of a listener the connections that wait
 * @param sacked segments acknowledged selectively; of a listener its backlog
 * @param lost segments held for lost
 * @param retrans segments sent again and not acknowledged
 * @param fackets 0 since Linux 4.15
 * @param lastDataSent milliseconds since data were sent
 * @param lastAckSent always 0
 * @param lastDataRecv milliseconds since data came
 * @param lastAckRecv milliseconds since an acknowledgement came
 * @param pmtu the MTU of the path
 * @param rcvSsthresh the window that we may grow to
 * @param rtt the round trip, smoothed, in microseconds
 * @param rttvar its variation, in microseconds
 * @param sndSsthresh where slow start ends, in segments
 * @param sndCwnd the congestion window, in segments
 * @param advmss bytes of a segment that we told the peer
 * @param reordering how far segments come out of order
 * @param rcvRtt the round trip as the receiver sees it, in microseconds
 * @param rcvSpace bytes that a round trip brings
 * @param totalRetrans segments sent again, in all
 * @param pacingRate bytes a second; -1 without limit
 * @param maxPacingRate the most of them; -1 without limit
 * @param bytesAcked bytes acknowledged
 * @param bytesReceived bytes received
 * @param segsOut segments sent
 * @param segsIn segments received
 * @param notsentBytes bytes that wait to be sent
 * @param minRtt the shortest round trip, in microseconds
 * @param dataSegsIn segments with data received
 * @param dataSegsOut segments with data sent
 * @param deliveryRate bytes a second that arrived lately
 * @param busyTime microseconds with data to send
 * @param rwndLimited of these, held up by the peer's window
 * @param sndbufLimited of these, held up by our buffer
 * @param delivered segments delivered
 * @param deliveredCe of these, marked as congested
 * @param bytesSent bytes sent, those sent again included
 * @param bytesRetrans bytes sent again
 * @param dsackDups duplicates that the peer told of
 * @param reordSeen times that segments came out of order
 * @param rcvOoopack segments received out of order
 * @param sndWnd the window of the peer, in bytes
 * @param rcvWnd our window, in bytes
 * @param rehash new paths tried
 * @param totalRto time-outs in all
 * @param totalRtoRecoveries spells of them
 * @param totalRtoTime milliseconds spent in them
 */
public record TcpInfo(
        int length,
        int state,
        int caState,
        int retransmits,
        int probes,
        int backoff,
        int options,
        int sndWscale,
        int rcvWscale,
        int deliveryRateAppLimited,
        int fastopenClientFail,
        long rto,
        long ato,
        long sndMss,
        long rcvMss,
        long unacked,
        long sacked,
        long lost,
        long retrans,
        long fackets,
        long lastDataSent,
        long lastAckSent,
        long lastDataRecv,
        long lastAckRecv,
        long pmtu,
        long rcvSsthresh,
        long rtt,
        long rttvar,
        long sndSsthresh,
        long sndCwnd,
        long advmss,
        long reordering,
        long rcvRtt,
        long rcvSpace,
        long totalRetrans,
        long pacingRate,
        long maxPacingRate,
        long bytesAcked,
        long bytesReceived,
        long segsOut,
        long segsIn,
        long notsentBytes,
        long minRtt,
        long dataSegsIn,
        long dataSegsOut,
        long deliveryRate,
        long busyTime,
        long rwndLimited,
        long sndbufLimited,
        long delivered,
        long deliveredCe,
        long bytesSent,
        long bytesRetrans,
        long dsackDups,
        long reordSeen,
        long rcvOoopack,
        long sndWnd,
        long rcvWnd,
        long rehash,
        int totalRto,
        int totalRtoRecoveries,
        long totalRtoTime) {
    /** Room for what newer kernels add. */
    static final int SIZE = 512;

    /** The struct read; of any length. */
    public static TcpInfo ofBytes(byte[] struct) {
        ByteBuffer all = NativeOrder.wrap(Arrays.copyOf(struct, SIZE));
        int scales = Byte.toUnsignedInt(all.get(6));
        int bits = Byte.toUnsignedInt(all.get(7));
        boolean low = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return new TcpInfo(
                struct.length,
                Byte.toUnsignedInt(all.get(0)),
                Byte.toUnsignedInt(all.get(1)),
                Byte.toUnsignedInt(all.get(2)),
                Byte.toUnsignedInt(all.get(3)),
                Byte.toUnsignedInt(all.get(4)),
                Byte.toUnsignedInt(all.get(5)),
                low ? scales & 0xf : scales >> 4,
                low ? scales >> 4 : scales & 0xf,
                low ? bits & 1 : bits >> 7,
                low ? bits >> 1 & 3 : bits >> 5 & 3,
                unsigned(all, 8),
                unsigned(all, 12),
                unsigned(all, 16),
                unsigned(all, 20),
                unsigned(all, 24),
                unsigned(all, 28),
                unsigned(all, 32),
                unsigned(all, 36),
                unsigned(all, 40),
                unsigned(all, 44),
                unsigned(all, 48),
                unsigned(all, 52),
                unsigned(all, 56),
                unsigned(all, 60),
                unsigned(all, 64),
                unsigned(all, 68),
                unsigned(all, 72),
                unsigned(all, 76),
                unsigned(all, 80),
                unsigned(all, 84),
                unsigned(all, 88),
                unsigned(all, 92),
                unsigned(all, 96),
                unsigned(all, 100),
                all.getLong(104),
                all.getLong(112),
                all.getLong(120),
                all.getLong(128),
                unsigned(all, 136),
                unsigned(all, 140),
                unsigned(all, 144),
                unsigned(all, 148),
                unsigned(all, 152),
                unsigned(all, 156),
                all.getLong(160),
                all.getLong(168),
                all.getLong(176),
                all.getLong(184),
                unsigned(all, 192),
                unsigned(all, 196),
                all.getLong(200),
                all.getLong(208),
                unsigned(all, 216),
                unsigned(all, 220),
                unsigned(all, 224),
                unsigned(all, 228),
                unsigned(all, 232),
                unsigned(all, 236),
                Short.toUnsignedInt(all.getShort(240)),
                Short.toUnsignedInt(all.getShort(242)),
                unsigned(all, 244));
    }

    private static long unsigned(ByteBuffer struct, int at) {
        return Integer.toUnsignedLong(struct.getInt(at));
    }
}
