package bsdsockets.posix;

/**
 * How long each datagram is that the kernel cuts one send into: UDP_SEGMENT, udp(7). One call sends up to 64 (128 from
 * Linux 6.10 on), all of that length but the last.
 *
 * @param size 0 to 65535 bytes; 0 not to cut
 */
public record CmsgUdpSegment(int size) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_UDP;
    }

    @Override
    public int type() {
        return Constants.UDP_SEGMENT;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Short.BYTES).putShort((short) size).array();
    }
}
