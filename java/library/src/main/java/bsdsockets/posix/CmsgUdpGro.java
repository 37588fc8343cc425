package bsdsockets.posix;

/**
 * How long each datagram was that one receive brought together: UDP_GRO, udp(7). Received where UDP_GRO is set and there
 * was more than one; all have that length but the last, which may be shorter.
 *
 * @param size in bytes
 */
public record CmsgUdpGro(int size) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_UDP;
    }

    @Override
    public int type() {
        return Constants.UDP_GRO;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Integer.BYTES).putInt(size).array();
    }
}
