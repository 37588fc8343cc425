package bsdsockets.posix;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** A port and a set of multicast groups: {@code struct sockaddr_nl}, netlink(7). */
public final class SockaddrNl implements Sockaddr {
    static final int SIZE = 12;

    private static final int PAD = 2;
    private static final int PID = 4;
    private static final int GROUPS = 8;

    private final int pid;
    private final int groups;

    private SockaddrNl(int pid, int groups) {
        this.pid = pid;
        this.groups = groups;
    }

    /**
     * An address of AF_NETLINK.
     *
     * @param pid the port, unsigned: 0 is the kernel, and to bind it asks the kernel to choose one
     * @param groups a bit for each of the groups 1 to 32, as in {@link Constants#RTMGRP_LINK}; the others are joined by
     *     NETLINK_ADD_MEMBERSHIP
     */
    public static SockaddrNl of(int pid, int groups) {
        return new SockaddrNl(pid, groups);
    }

    /** The kernel's own port, no groups. */
    public static SockaddrNl kernel() {
        return new SockaddrNl(0, 0);
    }

    static Sockaddr parse(byte[] struct) {
        ByteBuffer fields = NativeOrder.wrap(struct);
        boolean padded = fields.getShort(PAD) == 0;
        return padded ? new SockaddrNl(fields.getInt(PID), fields.getInt(GROUPS)) : SockaddrRaw.of(struct);
    }

    /** The port, unsigned; often the number of the process, never to be relied on as that. */
    public int pid() {
        return pid;
    }

    /** A bit for each of the groups 1 to 32. */
    public int groups() {
        return groups;
    }

    @Override
    public SocketAddress toSocketAddress() {
        throw new UnsupportedOperationException("the JDK has no netlink: " + this);
    }

    @Override
    public byte[] toBytes() {
        return NativeOrder.allocate(SIZE)
                .putShort(0, (short) Constants.AF_NETLINK)
                .putInt(PID, pid)
                .putInt(GROUPS, groups)
                .array();
    }

    @Override
    public int family() {
        return Constants.AF_NETLINK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrNl that && pid == that.pid && groups == that.groups;
    }

    @Override
    public int hashCode() {
        return 31 * pid + groups;
    }

    /** For example {@code netlink:4711 groups 0x1}. */
    @Override
    public String toString() {
        String port = "netlink:" + Integer.toUnsignedString(pid);
        return groups == 0 ? port : port + " groups 0x" + Integer.toHexString(groups);
    }
}
