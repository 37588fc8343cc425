package bsdsockets.posix;

import static bsdsockets.posix.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What options of socket(7) and tcp(7) do. */
class OptionEffectTest {
    /** Keeps the datagrams whose first byte is 1; the program sees the UDP header first. */
    private static final SockFprog ONES_ONLY = SockFprog.of(
            SockFilter.stmt(Constants.BPF_LD | Constants.BPF_B | Constants.BPF_ABS, 8),
            SockFilter.jump(Constants.BPF_JMP | Constants.BPF_JEQ | Constants.BPF_K, 1, 0, 1),
            SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, -1),
            SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, 0));

    @AutoClose
    private final Fds fds = new Fds();

    @Test
    void aFilterDropsWhatItDoesNotLike() throws ErrnoException {
        int[] pair = fds.udpPair();
        Posix.setsockopt(pair[1], SockOpts.SO_ATTACH_FILTER, ONES_ONLY);
        assertThat(Posix.getsockopt(pair[1], SockOpts.SO_GET_FILTER)).isEqualTo(ONES_ONLY);

        for (byte first : new byte[] {2, 1, 3}) {
            Posix.send(pair[0], new byte[] {first, 9}, 0, 2, 0);
        }

        byte[] buf = new byte[4];
        assertThat(Posix.recv(pair[1], buf, 0, 4, Constants.MSG_DONTWAIT)).isEqualTo(2);
        assertThat(buf).containsExactly(1, 9, 0, 0);
        assertFails("EAGAIN", "recv", () -> Posix.recv(pair[1], buf, 0, 4, Constants.MSG_DONTWAIT));

        Posix.setsockopt(pair[1], SockOpts.SO_DETACH_FILTER, 0);
        Posix.send(pair[0], new byte[] {2}, 0, 1, 0);
        assertThat(Posix.recv(pair[1], buf, 0, 4, Constants.MSG_DONTWAIT)).isOne();
        assertThat(Posix.getsockopt(pair[1], SockOpts.SO_GET_FILTER).filter()).isEmpty();
    }

    @Test
    void aFilterCutsShort() throws ErrnoException {
        int[] pair = fds.udpPair();
        SockFilter threeOfData = SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, 8 + 3);
        Posix.setsockopt(pair[1], SockOpts.SO_ATTACH_FILTER, SockFprog.of(threeOfData));
        Posix.send(pair[0], new byte[] {1, 2, 3, 4, 5}, 0, 5, 0);
        assertThat(Posix.recv(pair[1], new byte[9], 0, 9, Constants.MSG_DONTWAIT))
                .isEqualTo(3);
    }

    @Test
    void aLockedFilterStays() throws ErrnoException {
        int fd = fds.udp();
        Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, ONES_ONLY);
        Posix.setsockopt(fd, SockOpts.SO_LOCK_FILTER, true);
        assertFails("EPERM", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, ONES_ONLY));
        assertFails("EPERM", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.SO_DETACH_FILTER, 0));
    }

    @Test
    void wrongProgramsAreRefused() throws ErrnoException {
        int fd = fds.udp();
        SockFilter pass = SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, -1);
        SockFilter farAway = SockFilter.jump(Constants.BPF_JMP | Constants.BPF_JA, 100, 0, 0);
        SockFprog longest = new SockFprog(Collections.nCopies(4_096, pass));
        Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, longest);
        assertThat(Posix.getsockopt(fd, SockOpts.SO_GET_FILTER)).isEqualTo(longest);

        for (SockFprog wrong : List.of(
                SockFprog.of(),
                SockFprog.of(farAway, pass),
                SockFprog.of(SockFilter.stmt(0xffff, 0)),
                new SockFprog(Collections.nCopies(4_097, pass)))) {
            assertFails("EINVAL", "setsockopt", () -> Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, wrong));
        }
        assertFails("EBADF", "setsockopt", () -> Posix.setsockopt(-1, SockOpts.SO_ATTACH_FILTER, ONES_ONLY));
        assertFails("EBADF", "getsockopt", () -> Posix.getsockopt(-1, SockOpts.SO_GET_FILTER));
        assertThatIllegalArgumentException().isThrownBy(() -> new SockFprog(Collections.nCopies(65_536, pass)));
        assertThatIllegalArgumentException().isThrownBy(() -> SockFilter.stmt(0x10000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SockFilter.jump(0, 0, 256, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SockFilter.jump(0, 0, 0, -1));
    }

    @Test
    void aFilterReadAsBytesWouldBeWrittenPastThem() throws ErrnoException {
        int fd = fds.udp();
        Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, ONES_ONLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_GET_FILTER, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_GET_FILTER));
    }

    @Test
    void aProgramChoosesAmongThePortsSockets() throws ErrnoException {
        int[] servers = sharers(2);
        Sockaddr port = Posix.getsockname(servers[0]);
        SockFprog byFirstByte = SockFprog.of(
                SockFilter.stmt(Constants.BPF_LD | Constants.BPF_B | Constants.BPF_ABS, 0),
                SockFilter.stmt(Constants.BPF_RET | Constants.BPF_A, 0));
        Posix.setsockopt(servers[0], SockOpts.SO_ATTACH_REUSEPORT_CBPF, byFirstByte);

        for (byte chosen : new byte[] {1, 0, 1, 1}) {
            Posix.sendto(fds.udp(), new byte[] {chosen}, 0, 1, 0, port);
        }

        assertThat(waiting(servers[0])).containsExactly(0);
        assertThat(waiting(servers[1])).containsExactly(1, 1, 1);
        Posix.setsockopt(servers[0], SockOpts.SO_DETACH_REUSEPORT_BPF, 0);
    }

    @Test
    void oneUsersSocketsShareAPort() throws ErrnoException {
        int[] servers = sharers(2);
        Sockaddr port = Posix.getsockname(servers[0]);
        for (int i = 0; i < 200; i++) {
            int client = fds.udp();
            Posix.sendto(client, new byte[1], 0, 1, 0, port);
            fds.close(client);
        }
        int first = waiting(servers[0]).size();
        int second = waiting(servers[1]).size();
        assertThat(first + second).isEqualTo(200);
        assertThat(first).isBetween(1, 199);
        assertFails("EADDRINUSE", "bind", () -> Posix.bind(fds.udp(), port));
    }

    @Test
    void tcpInfoFollowsTheConnection() throws ErrnoException {
        int fresh = fds.tcp();
        assertThat(Posix.getsockopt(fresh, SockOpts.TCP_INFO).state()).isEqualTo(Constants.TCP_CLOSE);
        int listener = fds.listener();
        assertThat(Posix.getsockopt(listener, SockOpts.TCP_INFO).state()).isEqualTo(Constants.TCP_LISTEN);

        int[] pair = fds.tcpPair();
        Posix.send(pair[0], new byte[1_000], 0, 1_000, 0);
        assertThat(Posix.recv(pair[1], new byte[1_000], 0, 1_000, Constants.MSG_WAITALL))
                .isEqualTo(1_000);
        Awaitility.await()
                .until(() -> Posix.getsockopt(pair[0], SockOpts.TCP_INFO).unacked() == 0);

        TcpInfo sender = Posix.getsockopt(pair[0], SockOpts.TCP_INFO);
        TcpInfo receiver = Posix.getsockopt(pair[1], SockOpts.TCP_INFO);
        assertThat(sender.state()).isEqualTo(Constants.TCP_ESTABLISHED);
        assertThat(sender.length()).isBetween(104, TcpInfo.SIZE);
        assertThat(sender.rtt()).isPositive();
        assertThat(sender.sndCwnd()).isPositive();
        assertThat(sender.bytesAcked()).isEqualTo(1_001);
        assertThat(receiver.bytesReceived()).isEqualTo(1_000);
        assertThat(sender.dataSegsOut()).isPositive().isEqualTo(receiver.dataSegsIn());
        assertThat(sender.sndWscale()).isEqualTo(receiver.rcvWscale());

        Posix.shutdown(pair[0], Constants.SHUT_WR);
        Awaitility.await()
                .until(() -> Posix.getsockopt(pair[1], SockOpts.TCP_INFO).state() == Constants.TCP_CLOSE_WAIT);
    }

    @Test
    void theCongestionControlIsTheConnectionsOwn() throws ErrnoException {
        int[] pair = fds.tcpPair();
        String other = Posix.getsockopt(pair[1], SockOpts.TCP_CONGESTION);
        Posix.setsockopt(pair[0], SockOpts.TCP_CONGESTION, "reno");
        assertThat(Posix.getsockopt(pair[0], SockOpts.TCP_CONGESTION)).isEqualTo("reno");
        assertThat(Posix.getsockopt(pair[1], SockOpts.TCP_CONGESTION)).isEqualTo(other);
        assertThat(Posix.getsockopt(pair[0], SockOpts.TCP_CC_INFO)).isEmpty();
    }

    @Test
    void thePeersCredentialsAreThisProcesss() throws ErrnoException {
        int[] pair = fds.unixPair(Constants.SOCK_STREAM);
        Ucred peer = Posix.getsockopt(pair[0], SockOpts.SO_PEERCRED);
        assertThat((long) peer.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(peer).isEqualTo(Posix.getsockopt(pair[1], SockOpts.SO_PEERCRED));
        assertThat(Posix.getsockopt(pair[0], SockOpts.SO_PEERGROUPS)).isNotNull();
        assertThat(Posix.getsockopt(fds.socket(Constants.AF_UNIX, Constants.SOCK_STREAM), SockOpts.SO_PEERCRED))
                .isEqualTo(new Ucred(0, -1, -1));
    }

    @Test
    void aSocketBoundToLoopbackHearsLoopback() throws ErrnoException {
        int server = fds.boundUdp();
        Posix.setsockopt(server, SockOpts.SO_BINDTODEVICE, "lo");
        Posix.sendto(fds.udp(), new byte[] {4}, 0, 1, 0, Posix.getsockname(server));
        assertThat(waiting(server)).containsExactly(4);
        assertThat(Posix.getsockopt(server, SockOpts.SO_BINDTOIFINDEX)).isEqualTo(Posix.if_nametoindex("lo"));
        Posix.setsockopt(server, SockOpts.SO_BINDTODEVICE, "");
        assertThat(Posix.getsockopt(server, SockOpts.SO_BINDTODEVICE)).isEmpty();
    }

    @Test
    void aMarkArrivesWithThePacket() throws Exception {
        int sender = fds.udp();
        int receiver = fds.boundUdp();
        Wanted.orSkipped(
                () -> {
                    Posix.setsockopt(sender, SockOpts.SO_MARK, 0x1234);
                    return sender;
                },
                "EPERM");
        SockFprog theMark = SockFprog.of(
                SockFilter.stmt(
                        Constants.BPF_LD | Constants.BPF_W | Constants.BPF_ABS,
                        Constants.SKF_AD_OFF + Constants.SKF_AD_MARK),
                SockFilter.jump(Constants.BPF_JMP | Constants.BPF_JEQ | Constants.BPF_K, 0x1234, 0, 1),
                SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, -1),
                SockFilter.stmt(Constants.BPF_RET | Constants.BPF_K, 0));
        Posix.setsockopt(receiver, SockOpts.SO_ATTACH_FILTER, theMark);

        Posix.sendto(fds.udp(), new byte[] {1}, 0, 1, 0, Posix.getsockname(receiver));
        Posix.sendto(sender, new byte[] {2}, 0, 1, 0, Posix.getsockname(receiver));

        assertThat(waiting(receiver)).containsExactly(2);
    }

    @Test
    void dataGoWithTheSynWhereBothEndsAllowIt() throws ErrnoException {
        int listener = fds.listener();
        Posix.setsockopt(listener, SockOpts.TCP_FASTOPEN, 5);
        Sockaddr address = Posix.getsockname(listener);
        int client = fds.tcp();
        Posix.setsockopt(client, SockOpts.TCP_FASTOPEN_CONNECT, true);
        Posix.connect(client, address);
        assertThat(Posix.send(client, new byte[] {1, 2, 3}, 0, 3, 0)).isEqualTo(3);

        int server = fds.add(Posix.accept(listener).fd());
        byte[] buf = new byte[4];
        assertThat(Posix.recv(server, buf, 0, 4, 0)).isEqualTo(3);
        assertThat(buf).containsExactly(1, 2, 3, 0);
    }

    @Test
    void theSynIsKeptForTheAcceptedSocket() throws ErrnoException {
        int listener = fds.listener();
        Posix.setsockopt(listener, SockOpts.TCP_SAVE_SYN, 1);
        Posix.connect(fds.tcp(), Posix.getsockname(listener));
        int server = fds.add(Posix.accept(listener).fd());
        byte[] headers = Posix.getsockopt(server, SockOpts.TCP_SAVED_SYN);
        assertThat(headers).hasSizeGreaterThanOrEqualTo(40);
        assertThat(headers[0]).as("IPv4, five words").isEqualTo((byte) 0x45);
        assertThat(Posix.getsockopt(server, SockOpts.TCP_SAVED_SYN)).isEmpty();
    }

    @Test
    void segmentsWithoutTheKeyAreDropped() throws Exception {
        int listener = fds.listener();
        int client = fds.tcp();
        byte[] key = {1, 2, 3, 4};
        Wanted.orSkipped(
                () -> {
                    Posix.setsockopt(listener, SockOpts.TCP_MD5SIG, TcpMd5sig.of(SockaddrIn.of("127.0.0.1", 0), key));
                    return listener;
                },
                "ENOPROTOOPT",
                "EPERM");
        Posix.setsockopt(client, SockOpts.TCP_MD5SIG, TcpMd5sig.of(Posix.getsockname(listener), key));
        Posix.connect(client, Posix.getsockname(listener));
        fds.add(Posix.accept(listener).fd());

        int stranger = fds.tcp();
        Posix.fcntl(stranger, Constants.F_SETFL, Constants.O_NONBLOCK);
        assertFails("EINPROGRESS", "connect", () -> Posix.connect(stranger, Posix.getsockname(listener)));
        assertThat(Posix.getsockopt(stranger, SockOpts.TCP_INFO).state()).isEqualTo(Constants.TCP_SYN_SENT);
    }

    @Test
    void aKeyCanBeOfAPrefix() throws Exception {
        int listener = fds.listener();
        int client = fds.tcp();
        byte[] key = {5, 6};
        Wanted.orSkipped(
                () -> {
                    TcpMd5sig all = TcpMd5sig.ext(SockaddrIn.of("127.0.0.0", 0), 1, 8, 0, key);
                    Posix.setsockopt(listener, SockOpts.TCP_MD5SIG_EXT, all);
                    return listener;
                },
                "ENOPROTOOPT",
                "EPERM");
        Posix.setsockopt(client, SockOpts.TCP_MD5SIG, TcpMd5sig.of(Posix.getsockname(listener), key));
        Posix.connect(client, Posix.getsockname(listener));
        int server = fds.add(Posix.accept(listener).fd());
        assertThat(Posix.getsockopt(server, SockOpts.TCP_INFO).state()).isEqualTo(Constants.TCP_ESTABLISHED);
    }

    @Test
    void aFrozenConnectionTellsItsQueuesAndWindows() throws ErrnoException {
        int[] pair = fds.tcpPair();
        assumeTrue(hasRepair(pair[0]), "TCP_REPAIR wants CAP_NET_ADMIN");
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR_QUEUE, Constants.TCP_SEND_QUEUE);
        int sent = Posix.getsockopt(pair[0], SockOpts.TCP_QUEUE_SEQ);
        TcpRepairWindow window = Posix.getsockopt(pair[0], SockOpts.TCP_REPAIR_WINDOW);
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR_WINDOW, window);
        assertThat(Posix.getsockopt(pair[0], SockOpts.TCP_REPAIR_WINDOW)).isEqualTo(window);
        assertThat(window.sndWnd()).isPositive();
        Posix.setsockopt(
                pair[0], SockOpts.TCP_REPAIR_OPTIONS, new TcpRepairOptions(List.of(new TcpRepairOpt(2, 1_000))));
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR, -1);

        Posix.send(pair[0], new byte[5], 0, 5, 0);
        assertThat(Posix.recv(pair[1], new byte[5], 0, 5, Constants.MSG_WAITALL))
                .isEqualTo(5);
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR, 1);
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR_QUEUE, Constants.TCP_SEND_QUEUE);
        assertThat(Posix.getsockopt(pair[0], SockOpts.TCP_QUEUE_SEQ)).isEqualTo(sent + 5);
        Posix.setsockopt(pair[0], SockOpts.TCP_REPAIR, 0);
    }

    @Test
    void whatEachSocketHasOfItsOwn() throws ErrnoException {
        Set<Long> cookies = new TreeSet<>();
        Set<Long> namespaces = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            int fd = fds.boundUdp();
            cookies.add(Posix.getsockopt(fd, SockOpts.SO_COOKIE));
            namespaces.add(Posix.getsockopt(fd, SockOpts.SO_NETNS_COOKIE));
            Posix.sendto(fd, new byte[100], 0, 100, 0, Posix.getsockname(fd));
            SkMeminfo memory = Posix.getsockopt(fd, SockOpts.SO_MEMINFO);
            assertThat(memory.rcvbuf())
                    .isEqualTo(Posix.getsockopt(fd, SockOpts.SO_RCVBUF).longValue());
            assertThat(memory.sndbuf())
                    .isEqualTo(Posix.getsockopt(fd, SockOpts.SO_SNDBUF).longValue());
            assertThat(memory.rmemAlloc()).isGreaterThan(100);
        }
        assertThat(cookies).hasSize(3);
        assertThat(namespaces).hasSize(1);
    }

    private static boolean hasRepair(int fd) throws ErrnoException {
        try {
            Posix.setsockopt(fd, SockOpts.TCP_REPAIR, 1);
            return true;
        } catch (ErrnoException e) {
            assertThat(e.symbol()).isEqualTo("EPERM");
            return false;
        }
    }

    /** UDP sockets that share one port of 127.0.0.1. */
    private int[] sharers(int count) throws ErrnoException {
        int[] sharing = new int[count];
        Sockaddr address = SockaddrIn.of("127.0.0.1", 0);
        for (int i = 0; i < count; i++) {
            sharing[i] = fds.udp();
            Posix.setsockopt(sharing[i], SockOpts.SO_REUSEPORT, true);
            Posix.bind(sharing[i], address);
            address = Posix.getsockname(sharing[0]);
        }
        return sharing;
    }

    /** The first bytes of the datagrams that wait; loopback has delivered them when send returns. */
    private static List<Integer> waiting(int fd) throws ErrnoException {
        List<Integer> first = new ArrayList<>();
        byte[] buf = new byte[10];
        while (Posix.poll(new PollFd[] {new PollFd(fd, Constants.POLLIN)}, 0) > 0) {
            Posix.recv(fd, buf, 0, buf.length, Constants.MSG_DONTWAIT);
            first.add((int) buf[0]);
        }
        return first;
    }
}
