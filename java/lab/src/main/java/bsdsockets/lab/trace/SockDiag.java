package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_INET6;
import static bsdsockets.posix.Constants.AF_NETLINK;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.NETLINK_SOCK_DIAG;
import static bsdsockets.posix.Constants.NLMSG_DONE;
import static bsdsockets.posix.Constants.NLMSG_ERROR;
import static bsdsockets.posix.Constants.NLM_F_DUMP;
import static bsdsockets.posix.Constants.NLM_F_REQUEST;
import static bsdsockets.posix.Constants.SOCK_CLOEXEC;
import static bsdsockets.posix.Constants.SOCK_DIAG_BY_FAMILY;
import static bsdsockets.posix.Constants.SOCK_RAW;
import static bsdsockets.posix.Constants.TCP_TIME_WAIT;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrNl;
import bsdsockets.posix.TcpInfo;
import bsdsockets.posix.Timeval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the kernel for the sockets of TCP and UDP that there are, anybody's, in any state: sock_diag(7). */
final class SockDiag implements AutoCloseable {
    /**
     * A socket that there is.
     *
     * @param remote with port 0 where there is none
     * @param state of TCP, as in {@link bsdsockets.posix.Constants#TCP_ESTABLISHED}
     * @param inode its number among the open files; 0 where no descriptor belongs to it
     * @param waiting of a listener, how many connections wait to be accepted
     */
    record Found(Endpoint local, Endpoint remote, int state, long inode, long waiting) {}

    private static final int HEADER = 16;
    private static final int REQUEST = HEADER + 56;
    private static final int ID = HEADER + 8;
    private static final int INET_DIAG_INFO = 2;
    private static final int ATTRIBUTES = HEADER + 72;
    private static final int ROOM = 1 << 16;

    private final int fd;
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.nativeOrder());

    SockDiag() throws ErrnoException {
        fd = Posix.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
        try {
            Posix.setsockopt(fd, SockOpts.SO_RCVTIMEO, new Timeval(1, 0));
        } catch (ErrnoException e) {
            Posix.close(fd);
            throw e;
        }
    }

    /**
     * All sockets of a family and a protocol, but those in TIME_WAIT: a machine may have many thousands of them.
     *
     * @param family as in {@link bsdsockets.posix.Constants#AF_INET}
     * @param protocol as in {@link bsdsockets.posix.Constants#IPPROTO_TCP}
     * @throws IOException this kernel does not tell, as one built without inet_diag
     */
    List<Found> sockets(int family, int protocol) throws IOException {
        int states = ~(1 << TCP_TIME_WAIT);
        ask(NLM_F_REQUEST | NLM_F_DUMP, request(family, protocol, states));
        List<Found> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            room.clear();
            Posix.recv(fd, room, 0);
            more = read(room.flip(), found);
        }
        return found;
    }

    /** Whether a connection of TCP is in TIME_WAIT. */
    boolean isTimeWait(Endpoint local, Endpoint remote) throws IOException {
        byte[] here = local.address().getAddress();
        ByteBuffer request = request(here.length == 4 ? AF_INET : AF_INET6, IPPROTO_TCP, -1);
        request.put(ID, (byte) (local.port() >> 8)).put(ID + 1, (byte) local.port());
        request.put(ID + 2, (byte) (remote.port() >> 8)).put(ID + 3, (byte) remote.port());
        request.put(ID + 4, here).put(ID + 20, remote.address().getAddress());
        // a cookie of all ones: any socket of these ends
        request.putLong(ID + 40, -1);
        ask(NLM_F_REQUEST, request);
        room.clear();
        Posix.recv(fd, room, 0);
        room.flip();
        return room.getShort(4) == SOCK_DIAG_BY_FAMILY
                && room.get(HEADER + 1) == TCP_TIME_WAIT
                && found(room).remote().equals(remote);
    }

    private static ByteBuffer request(int family, int protocol, int states) {
        return ByteBuffer.allocate(REQUEST)
                .order(ByteOrder.nativeOrder())
                .put(HEADER, (byte) family)
                .put(HEADER + 1, (byte) protocol)
                .put(HEADER + 2, (byte) (1 << (INET_DIAG_INFO - 1)))
                .putInt(HEADER + 4, states);
    }

    private void ask(int flags, ByteBuffer request) throws IOException {
        request.putInt(0, REQUEST).putShort(4, (short) SOCK_DIAG_BY_FAMILY).putShort(6, (short) flags);
        Posix.sendto(fd, request, 0, SockaddrNl.kernel());
    }

    /** The messages of one recv; false behind the last of all. */
    private static boolean read(ByteBuffer messages, List<Found> found) throws IOException {
        while (messages.remaining() >= HEADER) {
            int start = messages.position();
            int length = messages.getInt(start);
            int type = messages.getShort(start + 4);
            if (type == NLMSG_ERROR) {
                throw new IOException("sock_diag: " + Constants.nameOf("E", -messages.getInt(start + HEADER)));
            }
            if (type == NLMSG_DONE || length < HEADER) {
                return false;
            }
            ByteBuffer message = messages.slice(start, Math.min(length, messages.remaining()));
            found.add(found(message.order(ByteOrder.nativeOrder())));
            messages.position(Math.min(messages.limit(), start + aligned(length)));
        }
        return true;
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }

    /** A struct inet_diag_msg and what follows it: linux/inet_diag.h. */
    private static Found found(ByteBuffer message) {
        int size = message.get(HEADER) == (byte) AF_INET ? 4 : 16;
        Endpoint local = endpoint(message, HEADER + 8, size, HEADER + 4);
        Endpoint remote = endpoint(message, HEADER + 24, size, HEADER + 6);
        long inode = Integer.toUnsignedLong(message.getInt(ATTRIBUTES - 4));
        Optional<TcpInfo> info = info(message);
        int state = info.map(TcpInfo::state).orElse((int) message.get(HEADER + 1));
        return new Found(local, remote, state, inode, info.map(TcpInfo::unacked).orElse(0L));
    }

    private static Endpoint endpoint(ByteBuffer message, int address, int size, int port) {
        byte[] bytes = new byte[size];
        message.get(address, bytes);
        return Endpoint.of(bytes, ((message.get(port) & 0xff) << 8) | (message.get(port + 1) & 0xff));
    }

    /** TCP_INFO; empty where there is none, as in TIME_WAIT. */
    private static Optional<TcpInfo> info(ByteBuffer message) {
        int at = ATTRIBUTES;
        while (at + 4 <= message.limit()) {
            int length = message.getShort(at) & 0xffff;
            if (length < 4 || at + length > message.limit()) {
                break;
            }
            if (message.getShort(at + 2) == INET_DIAG_INFO) {
                byte[] bytes = new byte[length - 4];
                message.get(at + 4, bytes);
                return Optional.of(TcpInfo.ofBytes(bytes));
            }
            at += aligned(length);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws ErrnoException {
        Posix.close(fd);
    }
}
