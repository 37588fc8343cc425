package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.CCompiler;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every constant against what a C program prints that was compiled here and now, without the library. */
class HeaderValuesTest {
    private static final String[] HEADERS = {
        "fcntl.h",
        "errno.h",
        "net/if.h",
        "net/if_arp.h",
        "netdb.h",
        "netinet/icmp6.h",
        "netinet/in.h",
        "netinet/tcp.h",
        "netinet/udp.h",
        "poll.h",
        "stdio.h",
        "sys/epoll.h",
        "sys/eventfd.h",
        "sys/ioctl.h",
        "sys/socket.h",
        "sys/un.h",
        "linux/errqueue.h",
        "linux/filter.h",
        "linux/icmp.h",
        "linux/if_ether.h",
        "linux/if_packet.h",
        "linux/net_tstamp.h",
        "linux/netlink.h",
        "linux/rtnetlink.h",
        "linux/sock_diag.h",
        "linux/sockios.h",
        "linux/vm_sockets.h",
    };

    @TempDir
    Path folder;

    @Test
    void allAreWhatTheCompilerSees() throws Exception {
        Map<String, Integer> ours = new TreeMap<>();
        List<String> known = ConstantTable.load().names();
        for (Field field : ConstantsTest.fields()) {
            if (known.contains(field.getName())) {
                ours.put(field.getName(), field.getInt(null));
            }
        }

        assertThat(ours).isEqualTo(printed(ours));
    }

    private Map<String, Integer> printed(Map<String, Integer> names) throws IOException, InterruptedException {
        StringBuilder source = new StringBuilder("#define _GNU_SOURCE\n");
        for (String header : HEADERS) {
            source.append("#include <").append(header).append(">\n");
        }
        source.append("#define SHOW(name) printf(\"%s %d\\n\", #name, (int)(name));\n");
        source.append("int main(void) {\n");
        for (String name : names.keySet()) {
            source.append("    SHOW(").append(name).append(")\n");
        }
        source.append("    return 0;\n}\n");
        Path values = CCompiler.compile(folder, "values", source.toString());

        Process program = new ProcessBuilder(values.toString()).start();
        Map<String, Integer> printed = new TreeMap<>();
        for (String line : new String(program.getInputStream().readAllBytes(), UTF_8).split("\n", -1)) {
            int space = line.indexOf(' ');
            if (space > 0) {
                printed.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
            }
        }
        assertThat(program.waitFor()).isZero();
        return printed;
    }
}
