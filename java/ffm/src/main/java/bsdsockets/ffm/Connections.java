package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfAddress;
import bsdsockets.ffm.Prototype.OfCell;
import bsdsockets.ffm.Prototype.OfInts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Connections and their addresses. */
public final class Connections {
    public interface Accept4 {
        int call(int fd, MemorySegment address, MemorySegment length, int flags);
    }

    public static final OfInts LISTEN = Libc.failing("listen", OfInts.class);
    public static final OfInts SHUTDOWN = Libc.failing("shutdown", OfInts.class);

    private static final OfAddress BIND = Libc.failing("bind", OfAddress.class);
    private static final OfAddress CONNECT = Libc.failing("connect", OfAddress.class);
    private static final OfCell ACCEPT = Libc.failing("accept", OfCell.class);
    private static final Accept4 ACCEPT4 = Libc.failing("accept4", Accept4.class);
    private static final OfCell GETSOCKNAME = Libc.failing("getsockname", OfCell.class);
    private static final OfCell GETPEERNAME = Libc.failing("getpeername", OfCell.class);

    private Connections() {}

    public static int bind(int fd, byte[] address) {
        return to(BIND, fd, address);
    }

    public static int connect(int fd, byte[] address) {
        return to(CONNECT, fd, address);
    }

    public static int accept(int fd, byte[] cell) {
        return from(ACCEPT, fd, cell);
    }

    public static int accept4(int fd, byte[] cell, int flags) {
        return from((descriptor, address, length) -> ACCEPT4.call(descriptor, address, length, flags), fd, cell);
    }

    public static int getsockname(int fd, byte[] cell) {
        return from(GETSOCKNAME, fd, cell);
    }

    public static int getpeername(int fd, byte[] cell) {
        return from(GETPEERNAME, fd, cell);
    }

    private static int to(OfAddress call, int fd, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            Address address = Address.of(arena, bytes);
            return call.call(fd, address.memory(), address.length());
        }
    }

    private static int from(OfCell call, int fd, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            Cell cell = Cell.empty(arena);
            return cell.given(call.call(fd, cell.memory(), cell.length()), bytes);
        }
    }
}
