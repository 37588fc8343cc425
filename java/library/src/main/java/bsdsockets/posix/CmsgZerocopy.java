package bsdsockets.posix;

/**
 * Sends with MSG_ZEROCOPY that the kernel is done with: an extended error of SO_EE_ORIGIN_ZEROCOPY, the kernel's
 * msg_zerocopy.rst. Received with MSG_ERRQUEUE. A socket numbers its sends with that flag from 0 on, those that failed
 * excepted; the buffers of all from the first to the last may be used again. Numbers have 32 bits without a sign: after
 * 4294967295 comes 0, so the last may be below the first.
 *
 * @param level the level, as in {@link Constants#IPPROTO_IP}
 * @param type the type, as in {@link Constants#IP_RECVERR}
 * @param first the number of the first send
 * @param last the number of the last send
 * @param copied whether the kernel had to copy all the same, as it does on the loopback
 */
public record CmsgZerocopy(int level, int type, long first, long last, boolean copied) implements Cmsg {
    static Cmsg of(CmsgExtendedError error) {
        return new CmsgZerocopy(
                error.level(),
                error.type(),
                Integer.toUnsignedLong(error.eeInfo()),
                Integer.toUnsignedLong(error.eeData()),
                error.eeCode() == Constants.SO_EE_CODE_ZEROCOPY_COPIED);
    }

    @Override
    public byte[] data() {
        return NativeOrder.allocate(CmsgExtendedError.SIZE + offenderSize())
                .putInt(0)
                .put((byte) Constants.SO_EE_ORIGIN_ZEROCOPY)
                .put((byte) 0)
                .put((byte) (copied ? Constants.SO_EE_CODE_ZEROCOPY_COPIED : 0))
                .put((byte) 0)
                .putInt((int) first)
                .putInt((int) last)
                .array();
    }

    /** Room for an address follows in IPv4 and IPv6; here it is zero. */
    private int offenderSize() {
        if (level == Constants.IPPROTO_IP) {
            return SockaddrIn.SIZE;
        }
        return level == Constants.IPPROTO_IPV6 ? SockaddrIn6.SIZE : 0;
    }
}
