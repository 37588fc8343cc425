package bsdsockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages are in the process's language: a JVM in each locale of this machine reads its own. */
class JdkErrnoOfLocalesTest {
    private static final int ENOUGH = 8;

    /** Languages that are installed; where there is none but C the mapping is tested in that. */
    static Stream<String> locales() throws Exception {
        List<String> installed =
                output(new ProcessBuilder("locale", "-a")).lines().toList();
        return Stream.concat(
                Stream.of("C"),
                installed.stream().filter(name -> name.matches("[a-z]{2}_.*")).limit(ENOUGH));
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aRefusalAndATakenPort(String locale) throws Exception {
        String classPath = folderOf(JdkErrno.class) + File.pathSeparator + folderOf(JdkErrnoOfLocalesTest.class);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder child =
                new ProcessBuilder(java.toString(), "-Dstdout.encoding=UTF-8", "-cp", classPath, Child.class.getName());
        child.environment().put("LC_ALL", locale);
        assertThat(output(child)).contains("ECONNREFUSED EADDRINUSE EADDRNOTAVAIL");
    }

    private static String folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String output(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s", builder.command()).isZero();
        return output;
    }

    /** Fails in three ways, and prints what the failures stand for. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            try (Socket taken = new Socket();
                    Socket client = new Socket();
                    ServerSocket server = new ServerSocket()) {
                taken.bind(SockaddrIn.of("127.0.0.1", 0).toSocketAddress());
                String refused = symbol("connect", () -> client.connect(taken.getLocalSocketAddress()));
                String inUse = symbol("bind", () -> server.bind(taken.getLocalSocketAddress()));
                String foreign = symbol(
                        "bind", () -> server.bind(SockaddrIn.of("192.0.2.1", 0).toSocketAddress()));
                System.out.println(
                        refused + " " + inUse + " " + foreign + " in " + Posix.strerror(Constants.ECONNREFUSED));
            }
        }

        private interface Body {
            void run() throws IOException;
        }

        private static String symbol(String call, Body body) {
            try {
                body.run();
                return "nothing thrown";
            } catch (IOException e) {
                return JdkErrno.symbol(e, call);
            }
        }
    }
}
