package bsdsockets.ffm;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Hosts and services by their names and addresses. */
public final class Lookups {
    public interface Getaddrinfo {
        int call(MemorySegment node, MemorySegment service, MemorySegment hints, MemorySegment list);
    }

    public interface Freeaddrinfo {
        void call(MemorySegment list);
    }

    public interface Getnameinfo {
        int call(
                MemorySegment address,
                int length,
                MemorySegment host,
                int hostSize,
                MemorySegment service,
                int serviceSize,
                int flags);
    }

    public interface GethostbynameR {
        int call(
                MemorySegment name,
                MemorySegment entry,
                MemorySegment memory,
                long size,
                MemorySegment found,
                MemorySegment error);
    }

    /** {@code struct addrinfo}: four ints, a length; pointers to address, canonical name and the next. */
    private static final int ADDRINFO = 48;

    private static final int AI_ADDRLEN = 16;
    private static final int AI_ADDR = 24;
    private static final int AI_CANONNAME = 32;
    private static final int AI_NEXT = 40;

    /** {@code struct hostent}: pointers to name and aliases; two ints; a pointer to pointers to addresses. */
    private static final int HOSTENT = 32;

    private static final int H_ADDRTYPE = 16;
    private static final int H_ADDR_LIST = 24;

    private static final int NI_MAXHOST = 1025;
    private static final int NI_MAXSERV = 32;
    private static final int AF_INET = 2;
    private static final int SOCKADDR_IN = 16;
    private static final int SIN_ADDR = 4;
    private static final int IN_ADDR = 4;
    private static final int ERANGE = 34;
    private static final int NO_RECOVERY = 3;
    private static final int MOST_MEMORY = 1 << 20;

    private static final Getaddrinfo GETADDRINFO = Libc.function("getaddrinfo", Getaddrinfo.class);
    private static final Freeaddrinfo FREEADDRINFO = Libc.function("freeaddrinfo", Freeaddrinfo.class);
    private static final Getnameinfo GETNAMEINFO = Libc.function("getnameinfo", Getnameinfo.class);
    private static final GethostbynameR GETHOSTBYNAME_R = Libc.function("gethostbyname_r", GethostbynameR.class);

    private Lookups() {}

    public static byte[] getaddrinfo(byte[] node, byte[] service, int[] hints, int[] error) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment list = Memory.room(arena, ValueLayout.ADDRESS.byteSize());
            error[0] =
                    GETADDRINFO.call(Memory.text(arena, node), Memory.text(arena, service), wanted(arena, hints), list);
            error[1] = Libc.errno();
            if (error[0] != 0) {
                return null;
            }
            MemorySegment first = list.get(ValueLayout.ADDRESS, 0);
            byte[] packed = packed(first);
            FREEADDRINFO.call(first);
            return packed;
        }
    }

    private static MemorySegment wanted(Arena arena, int[] hints) {
        if (hints == null) {
            return MemorySegment.NULL;
        }
        MemorySegment wanted = Memory.room(arena, ADDRINFO);
        MemorySegment.copy(hints, 0, wanted, ValueLayout.JAVA_INT, 0, 4);
        return wanted;
    }

    private static byte[] packed(MemorySegment first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MemorySegment next = first;
        while (next.address() != 0) {
            MemorySegment entry = Libc.at(next, ADDRINFO);
            int length = entry.get(ValueLayout.JAVA_INT, AI_ADDRLEN);
            MemorySegment name = entry.get(ValueLayout.ADDRESS, AI_CANONNAME);
            byte[] canonical = name.address() == 0 ? new byte[0] : Libc.text(name);
            ByteBuffer head = ByteBuffer.allocate(6 * Integer.BYTES).order(ByteOrder.nativeOrder());
            for (int i = 0; i < 4; i++) {
                head.putInt(entry.getAtIndex(ValueLayout.JAVA_INT, i));
            }
            head.putInt(length).putInt(name.address() == 0 ? -1 : canonical.length);
            bytes.writeBytes(head.array());
            bytes.writeBytes(
                    Libc.at(entry.get(ValueLayout.ADDRESS, AI_ADDR), length).toArray(ValueLayout.JAVA_BYTE));
            bytes.writeBytes(canonical);
            next = entry.get(ValueLayout.ADDRESS, AI_NEXT);
        }
        return bytes.toByteArray();
    }

    public static int getnameinfo(byte[] bytes, byte[] host, byte[] service, int flags, int[] error) {
        try (Arena arena = Arena.ofConfined()) {
            Address address = Address.of(arena, bytes);
            MemorySegment hostText = Memory.room(arena, NI_MAXHOST);
            MemorySegment serviceText = Memory.room(arena, NI_MAXSERV);
            int code = GETNAMEINFO.call(
                    address.memory(), address.length(), hostText, NI_MAXHOST, serviceText, NI_MAXSERV, flags);
            error[0] = Libc.errno();
            if (code == 0) {
                Memory.giveText(hostText, host);
                Memory.giveText(serviceText, service);
            }
            return code;
        }
    }

    /** With as much memory as the answer needs. */
    public static int gethostbyname(byte[] name, byte[] bytes) {
        int code = ERANGE;
        int error = NO_RECOVERY;
        for (long size = 2048; code == ERANGE && size <= MOST_MEMORY; size *= 2) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment entry = Memory.room(arena, HOSTENT);
                MemorySegment found = Memory.room(arena, ValueLayout.ADDRESS.byteSize());
                MemorySegment said = arena.allocateFrom(ValueLayout.JAVA_INT, NO_RECOVERY);
                MemorySegment memory = Memory.room(arena, size);
                code = GETHOSTBYNAME_R.call(Memory.text(arena, name), entry, memory, size, found, said);
                error = said.get(ValueLayout.JAVA_INT, 0);
                if (code == 0
                        && found.get(ValueLayout.ADDRESS, 0).address() != 0
                        && entry.get(ValueLayout.JAVA_INT, H_ADDRTYPE) == AF_INET) {
                    return given(arena, entry, bytes);
                }
            }
        }
        return error < 0 ? -code : error;
    }

    private static int given(Arena arena, MemorySegment entry, byte[] bytes) {
        MemorySegment list = Libc.at(entry.get(ValueLayout.ADDRESS, H_ADDR_LIST), ValueLayout.ADDRESS.byteSize());
        MemorySegment address = Libc.at(list.get(ValueLayout.ADDRESS, 0), IN_ADDR);
        Cell cell = Cell.empty(arena);
        cell.memory().set(ValueLayout.JAVA_SHORT, 0, (short) AF_INET);
        MemorySegment.copy(address, 0, cell.memory(), SIN_ADDR, IN_ADDR);
        cell.setLength(SOCKADDR_IN);
        return cell.given(0, bytes);
    }
}
