package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Control messages as C lays them out, cmsg(3), in bytes of the machine's order. A length that cannot be ends the list. */
final class ControlData {
    private static final int LEVEL = Long.BYTES;
    private static final int TYPE = LEVEL + Integer.BYTES;

    private ControlData() {}

    /** How many bytes the messages take, each with the padding behind it: the sum of CMSG_SPACE. */
    static int sizeOf(List<Cmsg> messages) {
        int size = 0;
        for (Cmsg message : messages) {
            size = Math.addExact(size, aligned(Math.addExact(head(), message.data().length)));
        }
        return size;
    }

    /** Writes the messages, of which {@link #sizeOf} has said that there is room for them. */
    static void encode(List<Cmsg> messages, ByteBuffer bytes, int start) {
        int at = start;
        for (Cmsg message : messages) {
            byte[] data = message.data();
            bytes.putLong(at, head() + data.length);
            bytes.putInt(at + LEVEL, message.level());
            bytes.putInt(at + TYPE, message.type());
            bytes.put(at + head(), data);
            at += aligned(head() + data.length);
        }
    }

    static List<Cmsg> decode(ByteBuffer bytes, int start, int length) {
        List<Cmsg> messages = new ArrayList<>();
        int end = start + length;
        for (int at = start; lengthAt(bytes, at, end) >= head(); at = next(bytes, at, end)) {
            byte[] data = new byte[lengthAt(bytes, at, end) - head()];
            bytes.get(at + head(), data);
            messages.add(Cmsg.of(bytes.getInt(at + LEVEL), bytes.getInt(at + TYPE), data));
        }
        return messages;
    }

    /** The number that the first message of a level and type begins with. */
    static int number(ByteBuffer bytes, int start, int length, int level, int type, int absent) {
        int end = start + length;
        for (int at = start; lengthAt(bytes, at, end) >= head(); at = next(bytes, at, end)) {
            if (is(bytes, at, level, type) && lengthAt(bytes, at, end) >= head() + Integer.BYTES) {
                return bytes.getInt(at + head());
            }
        }
        return absent;
    }

    /** Closes the descriptors in the messages, and takes those messages out: returns the length of what is left. */
    static int closeRights(ByteBuffer bytes, int start, int length) {
        int end = start + length;
        int at = start;
        while (lengthAt(bytes, at, end) >= head()) {
            int next = next(bytes, at, end);
            if (is(bytes, at, Constants.SOL_SOCKET, Constants.SCM_RIGHTS)) {
                int last = at + lengthAt(bytes, at, end) - Integer.BYTES;
                for (int fd = at + head(); fd <= last; fd += Integer.BYTES) {
                    int unused = Native.close(bytes.getInt(fd));
                }
                bytes.put(at, bytes, next, end - next);
                end -= next - at;
            } else {
                at = next;
            }
        }
        return end - start;
    }

    private static boolean is(ByteBuffer bytes, int at, int level, int type) {
        return bytes.getInt(at + LEVEL) == level && bytes.getInt(at + TYPE) == type;
    }

    /** The length of the message there, to the end at most; below that of a head where there is none. */
    private static int lengthAt(ByteBuffer bytes, int at, int end) {
        return end - at < head() ? 0 : (int) Math.min(Math.max(bytes.getLong(at), 0), end - at);
    }

    private static int next(ByteBuffer bytes, int at, int end) {
        return Math.min(end, at + aligned(lengthAt(bytes, at, end)));
    }

    private static int aligned(int size) {
        return (size + Long.BYTES - 1) & -Long.BYTES;
    }

    /** No constant of this class: its initialisation would hide why the library could not be loaded. */
    private static int head() {
        return Constants.SIZEOF_CMSGHDR;
    }
}
