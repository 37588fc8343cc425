package bsdsockets.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program at the other end, started by a test and ended with it. */
final class Peer implements AutoCloseable {
    /** What socat, nc and the scripts here say on their error output once they can be reached. */
    private static final Pattern REACHABLE = said("listening|bound");

    private static final Pattern LISTENING = said("listening");

    private final Process process;
    private final BufferedReader errors;

    private Peer(Process process) {
        this.process = process;
        this.errors = process.errorReader(UTF_8);
    }

    static Peer start(String... command) throws IOException {
        return new Peer(new ProcessBuilder(command).start());
    }

    /** Runs a script of Python with the socket module. */
    static Peer python(String... lines) throws IOException {
        return start("python3", "-c", "import socket, sys\n" + String.join("\n", lines));
    }

    private static Pattern said(String words) {
        return Pattern.compile("(?:" + words + ") on .*?(?:[ :](\\d+))?", Pattern.CASE_INSENSITIVE);
    }

    /** Waits until it says that it is bound, which is enough for datagrams; the port, or 0 for a path. */
    int reachable() throws IOException {
        return heard(REACHABLE);
    }

    /** Waits until it says that it listens; the port, or 0 for a path. */
    int listens() throws IOException {
        return heard(LISTENING);
    }

    private int heard(Pattern sentence) throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher said = sentence.matcher(line.replaceFirst("^.* N ", ""));
            if (said.matches()) {
                return said.group(1) == null ? 0 : Integer.parseInt(said.group(1));
            }
        }
        throw new IOException("it ended before it listened");
    }

    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** So many bytes of its output. */
    String shows(int length) throws IOException {
        return new String(process.getInputStream().readNBytes(length), UTF_8);
    }

    /** The rest of its output, at its end, which has to be a good one. */
    String ends() throws IOException, InterruptedException {
        String rest = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("status " + status + ": " + errors.lines().toList());
        }
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
