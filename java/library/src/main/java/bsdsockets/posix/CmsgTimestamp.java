package bsdsockets.posix;

/**
 * When a message arrived: SCM_TIMESTAMP, socket(7). Received where SO_TIMESTAMP is set.
 *
 * @param time since 1970
 */
public record CmsgTimestamp(Timeval time) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SCM_TIMESTAMP;
    }

    @Override
    public byte[] data() {
        return time.toBytes();
    }
}
