package bsdsockets.posix;

/**
 * When a message passed a point of its way: SCM_TIMESTAMPING, the kernel's timestamping.rst. Received where SO_TIMESTAMPING
 * is set; of one sent it comes with MSG_ERRQUEUE. A time that there is not is zero.
 *
 * @param software by the kernel
 * @param deprecated no longer in use
 * @param hardware by the network device, in its own clock
 */
public record CmsgTimestamping(Timespec software, Timespec deprecated, Timespec hardware) implements Cmsg {
    static final int SIZE = 3 * Timespec.SIZE;

    static CmsgTimestamping parse(byte[] data) {
        var bytes = NativeOrder.wrap(data);
        return new CmsgTimestamping(
                Timespec.at(bytes, 0), Timespec.at(bytes, Timespec.SIZE), Timespec.at(bytes, 2 * Timespec.SIZE));
    }

    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SCM_TIMESTAMPING;
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(SIZE)
                .put(software.toBytes())
                .put(deprecated.toBytes())
                .put(hardware.toBytes())
                .array();
    }
}
