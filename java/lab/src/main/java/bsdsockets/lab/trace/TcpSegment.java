package bsdsockets.lab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a TCP segment, and how many bytes came behind it: RFC 9293.
 *
 * @param flags the bits FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32
 * @param seq the sequence number, unsigned
 * @param ack the acknowledgement number, unsigned; without ACK it means nothing
 * @param window as it stands there, not scaled
 * @param length bytes of data
 * @param options as in "MSS=65495 SACK TS WS=7"; "" for none
 */
public record TcpSegment(int flags, long seq, long ack, int window, int length, String options) {
    static final int HEADER = 20;
    private static final List<String> FLAGS = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");
    private static final int[] SPOKEN_ORDER = {1, 2, 0, 3, 5, 4};
    private static final long UNSIGNED = 0xffff_ffffL;

    /** Reads a segment of at least 20 bytes, from its first byte to its last. */
    static TcpSegment read(ByteBuffer segment) {
        int header = Math.max(HEADER, Math.min(((segment.get(12) >> 4) & 0xf) * 4, segment.limit()));
        return new TcpSegment(
                segment.get(13) & 0x3f,
                segment.getInt(4) & UNSIGNED,
                segment.getInt(8) & UNSIGNED,
                segment.getShort(14) & 0xffff,
                segment.limit() - header,
                options(segment.slice(HEADER, header - HEADER)));
    }

    private static String options(ByteBuffer options) {
        List<String> texts = new ArrayList<>();
        while (options.hasRemaining()) {
            int kind = options.get();
            if (kind == 0) {
                break;
            }
            if (kind == 1) {
                continue;
            }
            int length = options.hasRemaining() ? (options.get() & 0xff) - 2 : -1;
            if (length < 0 || length > options.remaining()) {
                break;
            }
            String text = option(kind, options.slice(options.position(), length));
            if (!text.isEmpty()) {
                texts.add(text);
            }
            options.position(options.position() + length);
        }
        return String.join(" ", texts);
    }

    private static String option(int kind, ByteBuffer value) {
        return switch (kind) {
            case 2 -> value.limit() == 2 ? "MSS=" + (value.getShort(0) & 0xffff) : "";
            case 3 -> value.limit() == 1 ? "WS=" + value.get(0) : "";
            case 4 -> "SACK";
            case 8 -> "TS";
            default -> "";
        };
    }

    boolean isSyn() {
        return has(2);
    }

    boolean isFin() {
        return has(1);
    }

    boolean isRst() {
        return has(4);
    }

    boolean isAck() {
        return has(16);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** The flags by name, as people say them: "SYN", "ACK". */
    public List<String> flagNames() {
        List<String> names = new ArrayList<>();
        for (int bit : SPOKEN_ORDER) {
            if (has(1 << bit)) {
                names.add(FLAGS.get(bit));
            }
        }
        return names;
    }

    /** The sequence number behind this segment: data count, and SYN and FIN count one each. */
    long nextSeq() {
        return (seq + length + (isSyn() ? 1 : 0) + (isFin() ? 1 : 0)) & UNSIGNED;
    }
}
