package bsdsockets.posix;

/**
 * How many messages a socket has dropped since it was created: SO_RXQ_OVFL, socket(7). Received where that option is set,
 * once any was dropped.
 *
 * @param dropped 32 bits without a sign: from 4294967295 it goes to 0
 */
public record CmsgRxqOvfl(long dropped) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SO_RXQ_OVFL;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(Integer.BYTES).putInt((int) dropped).array();
    }
}
