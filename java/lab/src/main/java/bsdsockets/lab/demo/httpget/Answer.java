package bsdsockets.lab.demo.httpget;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a web server answers, as it comes: a head of lines, an empty line, a body. The body is written to a file beside the
 * wanted one, which takes its place once it is whole.
 */
final class Answer implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int LARGEST_HEAD = 1 << 16;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \t]*([0-9]{1,18})[ \t]*\r?$");
    private static final Pattern CODED = Pattern.compile("(?im)^transfer-encoding:");

    private final Path wanted;
    private final Path part;
    private final OutputStream body;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private String head = "";
    private long count;

    /** Opens the file first: where it cannot be written nobody need be asked. */
    Answer(Path wanted) throws IOException {
        this.wanted = wanted.toAbsolutePath();
        this.part = this.wanted.resolveSibling("." + wanted.getFileName() + "."
                + ProcessHandle.current().pid() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            this.body = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("cannot write to the folder of " + this.wanted + ": " + e, e);
        }
    }

    /** Takes the next piece, which may end anywhere. */
    void add(byte[] data, int length) throws IOException {
        if (!head.isEmpty()) {
            body.write(data, 0, length);
            count += length;
            return;
        }
        start.write(data, 0, length);
        String text = start.toString(ISO_8859_1); // a character for each byte
        int end = text.indexOf(END_OF_HEAD);
        if (end > 0) {
            head = text.substring(0, end);
            byte[] rest = text.substring(end + END_OF_HEAD.length()).getBytes(ISO_8859_1);
            add(rest, rest.length);
        } else if (text.length() > LARGEST_HEAD) {
            throw new IOException(
                    "the head of the answer does not end in " + LARGEST_HEAD + " bytes: is this a web server?");
        }
    }

    /** The head, with the ends of lines that are usual here. */
    String head() throws IOException {
        if (head.isEmpty()) {
            throw new IOException("the server has closed the connection within the head of its answer");
        }
        return head.replace("\r\n", "\n");
    }

    /** Puts the body in its place, and returns its length. One that is known not to be whole is not saved. */
    long save() throws IOException {
        if (CODED.matcher(head).find()) {
            throw new IOException("the body comes in an encoding, which HTTP/1.0 has none of: not saved");
        }
        Optional<Long> length = announced();
        if (length.isPresent() && length.get() != count) {
            throw new IOException("the body has " + count + " of " + length.get() + " bytes: not saved");
        }
        body.close();
        try {
            Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException("cannot write " + wanted + ": " + e, e);
        }
        return count;
    }

    private Optional<Long> announced() {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Optional.of(Long.valueOf(length.group(1))) : Optional.empty();
    }

    /** Leaves nothing but what was saved. */
    @Override
    public void close() throws IOException {
        body.close();
        Files.deleteIfExists(part);
    }
}
