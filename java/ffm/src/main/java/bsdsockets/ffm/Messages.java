package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** Messages of many pieces, with control messages. */
public final class Messages {
    public interface OfMessage {
        long call(int fd, MemorySegment message, int flags);
    }

    /** {@code struct iovec}: a pointer and a size. */
    static final int IOVEC = 16;

    private static final OfMessage SENDMSG = Libc.failing("sendmsg", OfMessage.class);
    private static final OfMessage RECVMSG = Libc.failing("recvmsg", OfMessage.class);

    private Messages() {}

    public static long sendmsg(
            int fd, byte[] name, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            Address address = Address.of(arena, name);
            Msghdr message = Msghdr.in(arena)
                    .fill(
                            address.length() == 0 ? MemorySegment.NULL : address.memory(),
                            address.length(),
                            pieces(arena, iov, offs, lens),
                            iov.length,
                            control.length == 0 ? MemorySegment.NULL : Memory.copy(arena, control),
                            control.length);
            return SENDMSG.call(fd, message.memory(), flags);
        } finally {
            // the kernel has the addresses alone
            Reference.reachabilityFence(iov);
        }
    }

    public static long recvmsg(
            int fd, byte[] bytes, ByteBuffer[] iov, int[] offs, int[] lens, byte[] control, int[] out, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            Cell cell = Cell.empty(arena);
            MemorySegment room = Memory.room(arena, control.length);
            Msghdr message = Msghdr.in(arena)
                    .fill(
                            cell.memory(),
                            Cell.STORAGE,
                            pieces(arena, iov, offs, lens),
                            iov.length,
                            room,
                            control.length);
            long result = RECVMSG.call(fd, message.memory(), flags);
            if (result >= 0) {
                cell.setLength(message.nameLength());
                cell.given(0, bytes);
                out[0] = message.controlLength();
                out[1] = message.flags();
                Memory.give(room, control, 0, out[0]);
            }
            return result;
        } finally {
            Reference.reachabilityFence(iov);
        }
    }

    private static MemorySegment pieces(Arena arena, ByteBuffer[] buffers, int[] offs, int[] lens) {
        MemorySegment iov = Memory.room(arena, (long) buffers.length * IOVEC);
        for (int i = 0; i < buffers.length; i++) {
            piece(iov, i, Memory.of(buffers[i], offs[i]), lens[i]);
        }
        return iov;
    }

    static void piece(MemorySegment iov, int index, MemorySegment base, int length) {
        iov.set(ValueLayout.ADDRESS, (long) index * IOVEC, base);
        iov.set(ValueLayout.JAVA_LONG, (long) index * IOVEC + Long.BYTES, length);
    }
}
