package bsdsockets.posix;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Every option that the C headers name, by C's name and with the type of its value, as in {@code SockOpts.TCP_USER_TIMEOUT}.
 * They stand by man page in the interfaces that this one joins; which of them a kernel knows, it says by its errno.
 *
 * <p>Left out are names that are the same number as another here (IPV6_ADD_MEMBERSHIP), the forms for 32-bit machines
 * (SO_RCVTIMEO_NEW), types of control messages (IPV6_HOPLIMIT), SO_PEERNAME, which getpeername(2) does better, and
 * TCP_ZEROCOPY_RECEIVE, which takes memory.
 */
public interface SockOpts
        extends SocketOpts, TcpOpts, UdpOpts, IpOpts, Ipv6Opts, RawOpts, PacketOpts, NetlinkOpts, VsockOpts {
    /** All of them, in the order of the man pages. */
    static List<SockOpt<?>> all() {
        List<SockOpt<?>> all = new ArrayList<>();
        for (Class<?> page : SockOpts.class.getInterfaces()) {
            for (Field field : page.getFields()) {
                try {
                    all.add((SockOpt<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError("a field of an interface is public", e);
                }
            }
        }
        return all;
    }
}
