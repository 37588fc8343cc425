package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsdsockets.junit.NativeSockets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** http-get against servers of the test's own, Python's among them: what is saved, and what is not. */
@NativeSockets
class HttpGetTest {
    @TempDir
    private Path folder;

    private Ran get(Side side, int port, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("http-get", "--side", side.toString()));
        arguments.addAll(List.of("--port", Integer.toString(port), "--output", file().toString()));
        arguments.addAll(List.of(more));
        return Ran.demo("", arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("page");
    }

    /** A server that reads a request and answers in pieces, each in a segment of its own. */
    private static TestServer answering(List<String> requests, byte[]... pieces) throws IOException {
        return new TestServer(connection -> {
            requests.addAll(request(connection));
            connection.setTcpNoDelay(true);
            for (byte[] piece : pieces) {
                connection.getOutputStream().write(piece);
            }
        });
    }

    private static TestServer answering(String answer) throws IOException {
        return answering(new ArrayList<>(), answer.getBytes(US_ASCII));
    }

    private static List<String> request(Socket connection) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private void failed(Ran ran, String reason) throws IOException {
        assertThat(ran.err().lines()).singleElement().asString().contains(reason);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theRequestIsWhatAServerWants(Side side) throws Exception {
        List<String> request = new ArrayList<>();
        try (TestServer server = answering(request, "HTTP/1.0 200 OK\r\n\r\n".getBytes(US_ASCII))) {
            assertThat(get(side, server.port(), "--path", "/a?b=c%20d").status())
                    .isZero();

            assertThat(request)
                    .containsExactly(
                            "GET /a?b=c%20d HTTP/1.0", "Host: 127.0.0.1:" + server.port(), "Connection: close");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aHeadInPiecesByteByByteIsOneHead(Side side) throws Exception {
        String answer = "HTTP/1.1 404 Not Found\r\nX-Odd: a\rb\r\n\r\n\r\n\r\nbody";
        byte[][] bytes = new byte[answer.length()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = new byte[] {(byte) answer.charAt(i)};
        }
        try (TestServer server = answering(new ArrayList<>(), bytes)) {
            Ran ran = get(side, server.port());

            assertThat(ran)
                    .isEqualTo(
                            new Ran(0, "HTTP/1.1 404 Not Found\nX-Odd: a\rb\nSaved 8 bytes in " + file() + "\n", ""));
            assertThat(file()).hasBinaryContent("\r\n\r\nbody".getBytes(US_ASCII));
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anyBytesOfAnySizeFromPythonsServer(Side side) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3 to serve");
        byte[] body = new byte[1_000_003];
        new Random(1).nextBytes(body);
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.write(site.resolve("any bytes"), body);
        String[] command = {"/usr/bin/python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"};
        Process python = new ProcessBuilder(command)
                .directory(site.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = python.inputReader(UTF_8)) {
            Matcher port = Pattern.compile(" port ([0-9]+) ").matcher(out.readLine());
            assertThat(port.find()).isTrue();

            Ran ran = get(side, Integer.parseInt(port.group(1)), "--path", "/any%20bytes");

            assertThat(ran.err()).isEmpty();
            assertThat(ran.out())
                    .startsWith("HTTP/1.0 200 OK\n")
                    .contains("Content-Length: 1000003\n")
                    .endsWith("\nSaved 1000003 bytes in " + file() + "\n");
            assertThat(file()).hasBinaryContent(body);
        } finally {
            python.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aBodyCutShortIsNotSaved(Side side) throws Exception {
        try (TestServer server = answering("HTTP/1.1 200 OK\r\ncontent-LENGTH: 10\r\n\r\nonly six")) {
            Ran ran = get(side, server.port());

            assertThat(ran.out()).isEqualTo("HTTP/1.1 200 OK\ncontent-LENGTH: 10\n");
            failed(ran, "the body has 8 of 10 bytes: not saved");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aBodyInChunksIsNotSaved(Side side) throws Exception {
        try (TestServer server =
                answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")) {
            failed(get(side, server.port()), "the body comes in an encoding");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aHeadCutShortIsAFailure(Side side) throws Exception {
        try (TestServer server = answering("HTTP/1.1 200 OK\r\n")) {
            Ran ran = get(side, server.port());

            assertThat(ran.out()).isEmpty();
            failed(ran, "the server has closed the connection within the head of its answer");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aServerThatSpeaksSomethingElseIsAFailure(Side side) throws Exception {
        try (TestServer server = answering("x".repeat(70_000))) {
            failed(get(side, server.port()), "is this a web server?");
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFileThatWasThereIsReplacedOnlyByAWholeOne(Side side) throws Exception {
        Files.writeString(file(), "old");
        try (TestServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nne")) {
            assertThat(get(side, server.port()).status()).isEqualTo(1);
        }
        assertThat(file()).hasContent("old");
        try (TestServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nnew")) {
            assertThat(get(side, server.port()).status()).isZero();
        }
        assertThat(file()).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file()));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aSavedFileHasTheRightsOfAnyOther(Side side) throws Exception {
        Path other = Files.createFile(folder.resolve("other"));
        try (TestServer server = answering("HTTP/1.1 200 OK\r\n\r\nx")) {
            assertThat(get(side, server.port()).status()).isZero();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderThatIsNotThereIsSaidBeforeAnybodyIsAsked(Side side) throws Exception {
        Path missing = folder.resolve("missing").resolve("page");
        Ran ran = Ran.demo("", "http-get", "--side", side.toString(), "--port", "1", "--output", missing.toString());

        failed(ran, missing.toString());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aRefusedConnectionIsSaid(Side side) throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        failed(get(side, port), "Connection refused");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aPathThatWouldBreakTheRequestIsRefused(Side side) throws Exception {
        for (String path : List.of("no-slash", "/a b", "/a\r\nX: y", "/ü", "")) {
            failed(get(side, 1, "--path", path), "a path begins with / and holds neither spaces nor other than ASCII");
        }
    }
}
