package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.internal.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process may not do, in a JVM of its own: too many descriptors, and without privileges. */
class ProcessLimitsTest {
    private static final String[] AS_NOBODY = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    @Test
    void withoutDescriptorsLeft() throws Exception {
        ChildJvm child = ChildJvm.onClassPath().by("sh", "-c", "ulimit -n 80 && exec \"$@\"", "sh");

        ChildJvm.Outcome outcome = child.run("OutOfDescriptors");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "socket EMFILE",
                        "socketpair EMFILE",
                        "accept EMFILE",
                        "accept4 EMFILE",
                        "dup EMFILE",
                        "fcntl EMFILE",
                        "epoll_create1 EMFILE");
    }

    @Test
    void withoutPrivileges() throws Exception {
        boolean everyPort = firstUnprivilegedPort() <= 1;
        ChildJvm child = ChildJvm.onClassPath();
        if (isRoot()) {
            assumeTrue(nobodyMayRead(ChildJvm.library()), "nobody cannot read " + ChildJvm.library());
            child.by(AS_NOBODY);
        }

        ChildJvm.Outcome outcome = child.run("Unprivileged");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "socket EPERM",
                        "socket EPERM",
                        "setsockopt EPERM",
                        "setsockopt EPERM",
                        "setsockopt EPERM",
                        "bind EACCES",
                        everyPort ? "worked: bound" : "bind EACCES");
    }

    /** Read in one piece: the kernel gives the first read all there is, and readString's first read is of one byte. */
    private static int firstUnprivilegedPort() throws IOException {
        try (BufferedReader file = Files.newBufferedReader(Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start"))) {
            return Integer.parseInt(file.readLine());
        }
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static boolean nobodyMayRead(Path folder) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(AS_NOBODY));
        command.addAll(List.of("test", "-r", folder.resolve("module-info.class").toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
