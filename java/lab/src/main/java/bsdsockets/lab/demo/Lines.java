package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Messages out of the pieces in which a stream gives them. A stream keeps no boundaries, one recv may give half a message or
 * two, so a message is a line here; what comes before the end without a line's end is one too.
 */
public final class Lines {
    /** Characters that a message may have: nobody can fill the memory of the other end. */
    public static final int LONGEST = 65_536;

    private final PieceDecoder decoder = new PieceDecoder();
    private final StringBuilder begun = new StringBuilder();
    private final Queue<String> whole = new ArrayDeque<>();

    /** Takes a piece. */
    public void add(byte[] data, int offset, int length) throws IOException {
        begun.append(decoder.decode(data, offset, length));
        int start = 0;
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n", start)) {
            boolean crlf = end > start && begun.charAt(end - 1) == '\r';
            whole.add(begun.substring(start, crlf ? end - 1 : end));
            start = end + 1;
        }
        begun.delete(0, start);
        if (begun.length() > LONGEST) {
            throw new IOException("a line of more than " + LONGEST + " characters");
        }
    }

    /** Whether a whole line is there. */
    public boolean hasNext() {
        return !whole.isEmpty();
    }

    /** The next whole line. */
    public String next() {
        return whole.remove();
    }

    /** The stream has ended: a last line that was not; null, as of a reader, where there is none. */
    public String end() {
        String last = begun.append(decoder.end()).toString();
        begun.setLength(0);
        return last.isEmpty() ? null : last;
    }
}
