package bsdsockets.posix;

import bsdsockets.internal.Native;
import bsdsockets.internal.trace.Openings;
import java.nio.ByteBuffer;
import java.util.List;

/** Lays messages out for C. A piece on the heap travels by way of a direct copy: C sees direct memory only. */
final class Messages {
    private static final byte[] NO_NAME = {};

    private Messages() {}

    static long sendmsg(int fd, Msghdr msg, int flags) {
        for (ByteBuffer piece : msg.iov()) {
            Transfers.requireLasting(fd, piece.isDirect(), flags);
        }
        Pieces pieces = Pieces.of(msg.iov(), true);
        byte[] name = msg.name() == null ? NO_NAME : msg.name().toBytes();
        long count = Native.sendmsg(fd, name, pieces.memory, pieces.offs, pieces.lens, encoded(msg.control()), flags);
        pieces.advance(msg.iov(), count, false);
        return count;
    }

    /** The result where the call succeeded; else the outcome is in {@code failed[0]}. */
    static Msghdr.Result recvmsg(int fd, Msghdr msg, int flags, long[] failed) {
        Pieces pieces = Pieces.of(msg.iov(), false);
        byte[] control = new byte[msg.controlCapacity()];
        Cell from = new Cell();
        int[] said = new int[2];
        long count = Native.recvmsg(fd, from.bytes, pieces.memory, pieces.offs, pieces.lens, control, said, flags);
        if (count < 0) {
            failed[0] = count;
            return null;
        }
        pieces.advance(msg.iov(), count, true);
        return new Msghdr.Result(count, from.address(), opened(decoded(control, said[0], said[1])), said[1]);
    }

    private static byte[] encoded(List<Cmsg> messages) {
        byte[] bytes = new byte[ControlData.sizeOf(messages)];
        ControlData.encode(messages, NativeOrder.wrap(bytes), 0);
        return bytes;
    }

    /** Of descriptors that came cut short nobody knows which they are: none is handed on, none leaks. */
    private static List<Cmsg> decoded(byte[] control, int length, int flags) {
        ByteBuffer bytes = NativeOrder.wrap(control);
        boolean cut = (flags & Constants.MSG_CTRUNC) != 0;
        return ControlData.decode(bytes, 0, cut ? ControlData.closeRights(bytes, 0, length) : length);
    }

    /** Descriptors that came by message are descriptors opened. */
    private static List<Cmsg> opened(List<Cmsg> messages) {
        for (Cmsg message : messages) {
            if (message instanceof CmsgRights rights) {
                for (int fd : rights.fds()) {
                    Openings.opened(fd);
                }
            }
        }
        return messages;
    }

    /** The pieces of one message as C takes them. */
    private static final class Pieces {
        private final ByteBuffer[] memory;
        private final int[] offs;
        private final int[] lens;
        private final int[] starts;

        private Pieces(int count) {
            memory = new ByteBuffer[count];
            starts = new int[count];
            offs = new int[count];
            lens = new int[count];
        }

        static Pieces of(List<ByteBuffer> iov, boolean filled) {
            Pieces pieces = new Pieces(iov.size());
            for (int i = 0; i < iov.size(); i++) {
                ByteBuffer buf = iov.get(i);
                if (!filled) {
                    Transfers.requireWritable(buf);
                }
                int off = buf.position();
                int len = Transfers.checkedLength(buf, off);
                pieces.memory[i] = buf.isDirect() ? buf : ByteBuffer.allocateDirect(len);
                pieces.offs[i] = buf.isDirect() ? off : 0;
                pieces.lens[i] = len;
                pieces.starts[i] = off;
                if (!buf.isDirect()) {
                    pieces.memory[i].put(0, buf, off, len);
                }
            }
            return pieces;
        }

        void advance(List<ByteBuffer> iov, long count, boolean received) {
            long left = count;
            for (int i = 0; i < memory.length && left > 0; i++) {
                ByteBuffer buf = iov.get(i);
                int moved = (int) Math.min(left, lens[i]);
                int start = starts[i];
                if (received && !buf.isDirect()) {
                    buf.put(start, memory[i], 0, moved);
                }
                buf.position(start + moved);
                left -= moved;
            }
        }
    }
}
