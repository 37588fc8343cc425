package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bsdsockets.internal.CCompiler;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The structs of options against what a C program lays out that was compiled here and now. */
class OptionStructTest {
    private static final SockaddrIn GROUP = SockaddrIn.of("239.1.2.3", 0x1234);
    private static final SockaddrIn SOURCE = SockaddrIn.of("10.1.2.3", 0x4321);

    /** Fills the struct {@code s}, and prints its bytes. */
    private static final String PROGRAM = """
            #define _GNU_SOURCE
            #include <arpa/inet.h>
            #include <linux/filter.h>
            #include <linux/if_packet.h>
            #include <linux/net_tstamp.h>
            #include <linux/tcp.h>
            #include <netinet/in.h>
            #include <stdio.h>
            #include <string.h>
            #include <sys/socket.h>
            #define IN(field, text, number) do { struct sockaddr_in *in = (void *)&(field); in->sin_family = AF_INET; \\
                in->sin_port = htons(number); in->sin_addr.s_addr = inet_addr(text); } while (0)
            #define SHOW(type, fill) do { type s; memset(&s, 0, sizeof s); fill; \\
                for (size_t i = 0; i < sizeof s; i++) printf("%02x", ((unsigned char *)&s)[i]); puts(""); } while (0)
            int main(void) {
            """;

    @TempDir
    Path folder;

    @Test
    void areLaidOutAsInC() throws Exception {
        Map<String, byte[]> ours = new LinkedHashMap<>();
        ours.put("struct linger, s.l_onoff = 1; s.l_linger = 7", new Linger(true, 7).toBytes());
        ours.put("struct timeval, s.tv_sec = 3; s.tv_usec = 5", new Timeval(3, 5).toBytes());
        ours.put("struct ucred, s.pid = 1; s.uid = 2; s.gid = 3", new Ucred(1, 2, 3).toBytes());
        ours.put(
                "struct ip_mreqn, s.imr_multiaddr.s_addr = inet_addr(\"239.1.2.3\");"
                        + " s.imr_address.s_addr = inet_addr(\"10.1.2.3\"); s.imr_ifindex = 9",
                new IpMreqn("239.1.2.3", "10.1.2.3", 9).toBytes());
        ours.put(
                "struct ip_mreq_source, s.imr_multiaddr.s_addr = inet_addr(\"239.1.2.3\");"
                        + " s.imr_interface.s_addr = inet_addr(\"10.1.2.3\");"
                        + " s.imr_sourceaddr.s_addr = inet_addr(\"10.9.9.9\")",
                new IpMreqSource("239.1.2.3", "10.1.2.3", "10.9.9.9").toBytes());
        ours.put(
                "struct ip_msfilter, s.imsf_multiaddr.s_addr = inet_addr(\"239.1.2.3\");"
                        + " s.imsf_interface.s_addr = inet_addr(\"10.1.2.3\"); s.imsf_fmode = MCAST_INCLUDE;"
                        + " s.imsf_numsrc = 1; s.imsf_slist[0].s_addr = inet_addr(\"10.9.9.9\")",
                new IpMsfilter("239.1.2.3", "10.1.2.3", Constants.MCAST_INCLUDE, List.of("10.9.9.9")).toBytes());
        ours.put(
                "struct ipv6_mreq, inet_pton(AF_INET6, \"ff12::5\", &s.ipv6mr_multiaddr); s.ipv6mr_interface = 9",
                new Ipv6Mreq("ff12::5", 9).toBytes());
        ours.put(
                "struct group_req, s.gr_interface = 9; IN(s.gr_group, \"239.1.2.3\", 0x1234)",
                new GroupReq(9, GROUP).toBytes());
        ours.put(
                "struct group_source_req, s.gsr_interface = 9; IN(s.gsr_group, \"239.1.2.3\", 0x1234);"
                        + " IN(s.gsr_source, \"10.1.2.3\", 0x4321)",
                new GroupSourceReq(9, GROUP, SOURCE).toBytes());
        ours.put(
                "struct group_filter, s.gf_interface = 9; IN(s.gf_group, \"239.1.2.3\", 0x1234);"
                        + " s.gf_fmode = MCAST_EXCLUDE; s.gf_numsrc = 1; IN(s.gf_slist[0], \"10.1.2.3\", 0x4321)",
                new GroupFilter(9, GROUP, Constants.MCAST_EXCLUDE, List.of(SOURCE)).toBytes());
        ours.put(
                "struct sock_filter, s.code = 0xfedc; s.jt = 200; s.jf = 3; s.k = 0xfffffffe",
                SockFprog.of(SockFilter.jump(0xfedc, -2, 200, 3)).instructions());
        ours.put("struct sock_txtime, s.clockid = 1; s.flags = 2", new SockTxtime(1, 2).toBytes());
        ours.put("struct so_timestamping, s.flags = 1; s.bind_phc = 2", new SoTimestamping(1, 2).toBytes());
        ours.put(
                "struct tcp_md5sig, IN(s.tcpm_addr, \"10.1.2.3\", 0x4321); s.tcpm_flags = 1; s.tcpm_prefixlen = 24;"
                        + " s.tcpm_keylen = 3; s.tcpm_ifindex = 9; memcpy(s.tcpm_key, \"key\", 3)",
                TcpMd5sig.ext(SOURCE, 1, 24, 9, "key".getBytes(UTF_8)).toBytes());
        ours.put(
                "struct tcp_repair_opt, s.opt_code = 2; s.opt_val = 1400",
                new TcpRepairOptions(List.of(new TcpRepairOpt(2, 1_400))).toBytes());
        ours.put(
                "struct tcp_repair_window, s.snd_wl1 = 1; s.snd_wnd = 2; s.max_window = 3; s.rcv_wnd = 4; s.rcv_wup = 5",
                new TcpRepairWindow(1, 2, 3, 4, 5).toBytes());
        ours.put(
                "struct packet_mreq, s.mr_ifindex = 9; s.mr_type = PACKET_MR_UNICAST; s.mr_alen = 6;"
                        + " memcpy(s.mr_address, \"abcdef\", 6)",
                PacketMreq.of(9, Constants.PACKET_MR_UNICAST, "abcdef".getBytes(UTF_8))
                        .toBytes());
        ours.put(
                "struct tpacket_req, s.tp_block_size = 1; s.tp_block_nr = 2; s.tp_frame_size = 3; s.tp_frame_nr = 4",
                new TpacketReq(1, 2, 3, 4).toBytes());

        List<String> expected = new ArrayList<>();
        ours.values().forEach(bytes -> expected.add(HexFormat.of().formatHex(bytes)));
        StringBuilder source = new StringBuilder(PROGRAM);
        ours.keySet().forEach(fill -> source.append("SHOW(").append(fill).append(");\n"));

        assertThat(printed(source.append("}\n").toString())).isEqualTo(expected);
    }

    /** A struct whose bytes are 0, 1, 2... read by C and by us; the fields that these headers have. */
    @Test
    void tcpInfoIsReadAsInC() throws Exception {
        byte[] struct = new byte[TcpInfo.SIZE];
        for (int i = 0; i < struct.length; i++) {
            struct[i] = (byte) i;
        }
        TcpInfo ours = TcpInfo.ofBytes(struct);
        StringBuilder source = new StringBuilder(PROGRAM);
        source.append("unsigned char b[512]; for (int i = 0; i < 512; i++) b[i] = (unsigned char)i;\n");
        source.append("struct tcp_info s; memcpy(&s, b, sizeof s);\n");
        List<String> expected = new ArrayList<>();
        for (RecordComponent component : TcpInfo.class.getRecordComponents()) {
            if (component.getName().equals("rcvWnd")) {
                break;
            }
            if (!component.getName().equals("length")) {
                Number value = (Number) component.getAccessor().invoke(ours);
                expected.add(Long.toUnsignedString(value.longValue()));
                source.append("printf(\"%llu\\n\", (unsigned long long)s.tcpi_")
                        .append(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                        .append(");\n");
            }
        }

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(printed(source.append("}\n").toString())).isEqualTo(expected);
    }

    @Test
    void whatAnOlderKernelDoesNotWriteIsZero() {
        byte[] old = new byte[104];
        old[0] = 1;
        old[100] = 7;
        TcpInfo info = TcpInfo.ofBytes(old);
        assertThat(info.length()).isEqualTo(104);
        assertThat(info.state()).isEqualTo(Constants.TCP_ESTABLISHED);
        assertThat(info.totalRetrans()).isEqualTo(NativeOrder.wrap(old).getInt(100));
        assertThat(info.pacingRate()).isZero();
        assertThat(info.totalRtoTime()).isZero();
        assertThat(TcpInfo.ofBytes(new byte[0]).length()).isZero();
        assertThat(TcpInfo.ofBytes(new byte[600]).length()).isEqualTo(600);
    }

    @Test
    void fieldsOutOfRangeAreRefused() {
        byte[] none = {};
        assertThatIllegalArgumentException().isThrownBy(() -> new FanoutArgs(65_536, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FanoutArgs(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> PacketMreq.of(1, 65_536, none));
        assertThatIllegalArgumentException().isThrownBy(() -> PacketMreq.of(1, 1, new byte[9]));
        assertThatIllegalArgumentException().isThrownBy(() -> TcpMd5sig.of(SOURCE, new byte[81]));
        assertThatIllegalArgumentException().isThrownBy(() -> TcpMd5sig.ext(SOURCE, 256, 0, 0, none));
        assertThatIllegalArgumentException().isThrownBy(() -> TcpMd5sig.ext(SOURCE, 0, -1, 0, none));
    }

    @Test
    void valuesAreEqualByWhatTheyHold() {
        byte[] key = {1, 2};
        assertThat(TcpMd5sig.of(SOURCE, key))
                .isEqualTo(TcpMd5sig.of(SOURCE, key.clone()))
                .hasSameHashCodeAs(TcpMd5sig.of(SOURCE, key.clone()))
                .isNotEqualTo(TcpMd5sig.of(SOURCE, new byte[] {1, 3}))
                .isNotEqualTo(TcpMd5sig.of(GROUP, key))
                .hasToString("the key of 10.1.2.3:17185");
        assertThat(PacketMreq.of(1, Constants.PACKET_MR_PROMISC, new byte[0]))
                .isEqualTo(PacketMreq.of(1, Constants.PACKET_MR_PROMISC, new byte[0]))
                .isNotEqualTo(PacketMreq.of(2, Constants.PACKET_MR_PROMISC, new byte[0]))
                .hasToString("PACKET_MR_PROMISC on 1");
        assertThat(new Ipv6Mreq("ff12:0:0::5", 1)).isEqualTo(new Ipv6Mreq("ff12::5", 1));
    }

    private List<String> printed(String source) throws IOException, InterruptedException {
        Process program =
                new ProcessBuilder(CCompiler.compile(folder, "structs", source).toString()).start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(program.waitFor()).isZero();
        return lines;
    }
}
