package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfBufferAndFlags;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Data, to and from arrays and direct buffers. An array is copied: memory that C holds while it blocks cannot move. */
public final class Transfers {
    public interface Sendto {
        long call(int fd, MemorySegment buf, long length, int flags, MemorySegment address, int addressLength);
    }

    public interface Recvfrom {
        long call(
                int fd, MemorySegment buf, long length, int flags, MemorySegment address, MemorySegment addressLength);
    }

    private static final int MSG_TRUNC = 0x20;
    private static final OfBufferAndFlags SEND = Libc.failing("send", OfBufferAndFlags.class);
    private static final OfBufferAndFlags RECV = Libc.failing("recv", OfBufferAndFlags.class);
    private static final Sendto SENDTO = Libc.failing("sendto", Sendto.class);
    private static final Recvfrom RECVFROM = Libc.failing("recvfrom", Recvfrom.class);

    private Transfers() {}

    public static int send(int fd, byte[] buf, int off, int len, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) SEND.call(fd, Memory.copy(arena, buf, off, len), len, flags);
        }
    }

    public static int sendto(int fd, byte[] buf, int off, int len, int flags, byte[] address) {
        try (Arena arena = Arena.ofConfined()) {
            return sendto(arena, fd, Memory.copy(arena, buf, off, len), len, flags, address);
        }
    }

    public static int recv(int fd, byte[] buf, int off, int len, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = toReceive(arena, buf, off, len, flags);
            return received((int) RECV.call(fd, memory, len, flags), memory, buf, off, len);
        }
    }

    public static int recvfrom(int fd, byte[] buf, int off, int len, int flags, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = toReceive(arena, buf, off, len, flags);
            return received(recvfrom(arena, fd, memory, len, flags, bytes), memory, buf, off, len);
        }
    }

    public static int sendDirect(int fd, ByteBuffer buf, int off, int len, int flags) {
        return (int) SEND.call(fd, Memory.of(buf, off), len, flags);
    }

    public static int recvDirect(int fd, ByteBuffer buf, int off, int len, int flags) {
        return (int) RECV.call(fd, Memory.of(buf, off), len, flags);
    }

    public static int sendtoDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] address) {
        try (Arena arena = Arena.ofConfined()) {
            return sendto(arena, fd, Memory.of(buf, off), len, flags, address);
        }
    }

    public static int recvfromDirect(int fd, ByteBuffer buf, int off, int len, int flags, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            return recvfrom(arena, fd, Memory.of(buf, off), len, flags, bytes);
        }
    }

    private static int sendto(Arena arena, int fd, MemorySegment buf, int len, int flags, byte[] bytes) {
        Address address = Address.of(arena, bytes);
        return (int) SENDTO.call(fd, buf, len, flags, address.memory(), address.length());
    }

    private static int recvfrom(Arena arena, int fd, MemorySegment buf, int len, int flags, byte[] bytes) {
        Cell cell = Cell.empty(arena);
        return cell.given((int) RECVFROM.call(fd, buf, len, flags, cell.memory(), cell.length()), bytes);
    }

    /** With MSG_TRUNC, TCP counts bytes that it does not store: what is copied back must be what was there. */
    private static MemorySegment toReceive(Arena arena, byte[] buf, int off, int len, int flags) {
        return (flags & MSG_TRUNC) == 0 ? Memory.room(arena, len) : Memory.copy(arena, buf, off, len);
    }

    private static int received(int result, MemorySegment memory, byte[] buf, int off, int len) {
        if (result > 0) {
            Memory.give(memory, buf, off, Math.min(result, len));
        }
        return result;
    }
}
