package bsdsockets.posix;

/**
 * When a message arrived, in nanoseconds: SCM_TIMESTAMPNS, socket(7). Received where SO_TIMESTAMPNS is set.
 *
 * @param time since 1970
 */
public record CmsgTimestampns(Timespec time) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SCM_TIMESTAMPNS;
    }

    @Override
    public byte[] data() {
        return time.toBytes();
    }
}
