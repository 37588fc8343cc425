package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** AF_NETLINK: netlink(7), rtnetlink(7), sock_diag(7). */
class NetlinkTest {
    private static final int NLMSGHDR = 16;
    private static final int IFINFOMSG = 16;
    private static final int INET_DIAG_REQ = 56;
    private static final int SEQUENCE = 77;
    private static final int DUMP = Constants.NLM_F_REQUEST | Constants.NLM_F_DUMP;

    @AutoClose
    private final Fds fds = new Fds();

    /** A message: its type, and what comes after the header. */
    private record Message(int type, ByteBuffer body) {}

    @Test
    void theKernelListsTheInterfaces() throws ErrnoException {
        int fd = netlink(Constants.NETLINK_ROUTE);

        Map<String, Integer> interfaces = new TreeMap<>();
        for (Message link : dump(fd, Constants.RTM_GETLINK, new byte[IFINFOMSG])) {
            assertThat(link.type()).isEqualTo(Constants.RTM_NEWLINK);
            interfaces.put(
                    Names.text(attribute(link.body(), Constants.IFLA_IFNAME)),
                    link.body().getInt(4));
        }

        assertThat(interfaces).containsEntry("lo", Posix.if_nametoindex("lo"));
        for (Map.Entry<String, Integer> entry : interfaces.entrySet()) {
            assertThat(Posix.if_indextoname(entry.getValue())).isEqualTo(entry.getKey());
        }
    }

    @Test
    void theKernelListsTheSocketsThatListen() throws ErrnoException {
        int fd = netlink(Constants.NETLINK_SOCK_DIAG);
        int listener = fds.listener();
        byte[] request = NativeOrder.allocate(INET_DIAG_REQ)
                .put((byte) Constants.AF_INET)
                .put((byte) Constants.IPPROTO_TCP)
                .putInt(4, 1 << Constants.TCP_LISTEN)
                .array();

        List<Integer> ports = new ArrayList<>();
        for (Message socket : dump(fd, Constants.SOCK_DIAG_BY_FAMILY, request)) {
            assertThat(socket.body().get(1)).isEqualTo((byte) Constants.TCP_LISTEN);
            ports.add(Short.toUnsignedInt(NativeOrder.swapped(socket.body().getShort(4))));
        }

        assertThat(ports).contains(((SockaddrIn) Posix.getsockname(listener)).port());
    }

    @Test
    void aRequestThatNobodyKnowsIsAnError() throws ErrnoException {
        int fd = netlink(Constants.NETLINK_ROUTE);
        send(fd, 4_000, Constants.NLM_F_REQUEST, new byte[IFINFOMSG]);

        Message answer = receive(fd).get(0);

        assertThat(answer.type()).isEqualTo(Constants.NLMSG_ERROR);
        assertThat(answer.body().getInt(0)).isEqualTo(-Constants.EOPNOTSUPP);
    }

    @Test
    void bindChoosesAPortThatNobodyHas() throws ErrnoException {
        int first = netlink(Constants.NETLINK_ROUTE);
        int second = netlink(Constants.NETLINK_ROUTE);
        SockaddrNl name = (SockaddrNl) Posix.getsockname(first);

        assertThat(name.pid()).isNotZero();
        assertThat(Posix.getsockname(second)).isNotEqualTo(name);
        assertThat(Posix.getpeername(first)).isEqualTo(SockaddrNl.kernel());
        int third = Wanted.socket(fds, Constants.AF_NETLINK, Constants.SOCK_RAW, Constants.NETLINK_ROUTE);
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(third, name));
        assertFails("EINVAL", "bind", () -> Posix.bind(third, SockaddrIn.of("127.0.0.1", 0)));
    }

    @Test
    void groupsAreBitsOfTheAddress() throws ErrnoException {
        int fd = Wanted.socket(fds, Constants.AF_NETLINK, Constants.SOCK_RAW, Constants.NETLINK_ROUTE);
        Posix.bind(fd, SockaddrNl.of(0, Constants.RTMGRP_LINK));
        assertThat(((SockaddrNl) Posix.getsockname(fd)).groups()).isEqualTo(Constants.RTMGRP_LINK);

        Posix.setsockopt(fd, Constants.SOL_NETLINK, Constants.NETLINK_ADD_MEMBERSHIP, Constants.RTNLGRP_IPV4_IFADDR);

        assertThat(((SockaddrNl) Posix.getsockname(fd)).groups())
                .isEqualTo(Constants.RTMGRP_LINK | Constants.RTMGRP_IPV4_IFADDR);
    }

    private int netlink(int protocol) throws ErrnoException {
        int fd = Wanted.socket(fds, Constants.AF_NETLINK, Constants.SOCK_RAW, protocol);
        Posix.bind(fd, SockaddrNl.of(0, 0));
        return fd;
    }

    private static void send(int fd, int type, int flags, byte[] body) throws ErrnoException {
        byte[] message = NativeOrder.allocate(NLMSGHDR + body.length)
                .putInt(NLMSGHDR + body.length)
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(SEQUENCE)
                .putInt(0)
                .put(body)
                .array();
        Posix.sendto(fd, message, 0, message.length, 0, SockaddrNl.kernel());
    }

    /** All answers to a request for a list, up to NLMSG_DONE. */
    private static List<Message> dump(int fd, int type, byte[] body) throws ErrnoException {
        send(fd, type, DUMP, body);
        List<Message> all = new ArrayList<>();
        while (true) {
            for (Message message : receive(fd)) {
                if (message.type() == Constants.NLMSG_DONE) {
                    return all;
                }
                assertThat(message.type()).isNotEqualTo(Constants.NLMSG_ERROR);
                all.add(message);
            }
        }
    }

    private static List<Message> receive(int fd) throws ErrnoException {
        byte[] buf = new byte[64 * 1024];
        Received received = Posix.recvfrom(fd, buf, 0, buf.length, 0);
        assertThat(received.from()).isEqualTo(SockaddrNl.kernel());
        ByteBuffer fields = NativeOrder.wrap(buf);
        List<Message> messages = new ArrayList<>();
        for (int at = 0; at < received.count(); at += aligned(fields.getInt(at))) {
            assertThat(fields.getInt(at + 8)).isEqualTo(SEQUENCE);
            byte[] body = Arrays.copyOfRange(buf, at + NLMSGHDR, at + fields.getInt(at));
            messages.add(new Message(Short.toUnsignedInt(fields.getShort(at + 4)), NativeOrder.wrap(body)));
        }
        return messages;
    }

    /** The value of an attribute ({@code struct rtattr}) of a link. */
    private static byte[] attribute(ByteBuffer link, int type) {
        for (int at = IFINFOMSG; at < link.limit(); at += aligned(link.getShort(at))) {
            if (link.getShort(at + 2) == type) {
                byte[] value = new byte[link.getShort(at) - 4];
                link.get(at + 4, value);
                return value;
            }
        }
        throw new AssertionError("no attribute " + type);
    }

    private static int aligned(int length) {
        return length + 3 & ~3;
    }
}
