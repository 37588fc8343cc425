package bsdsockets.ffm;

import bsdsockets.ffm.Prototype.OfPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Addresses as text, interfaces, this host, and errors in words. */
public final class Names {
    public interface Gethostname {
        int call(MemorySegment name, long size);
    }

    public interface InetPton {
        int call(int family, MemorySegment text, MemorySegment address);
    }

    public interface InetNtop {
        MemorySegment call(int family, MemorySegment address, MemorySegment text, int size);
    }

    public interface IfIndextoname {
        MemorySegment call(int index, MemorySegment name);
    }

    public interface IfNameindex {
        MemorySegment call();
    }

    public interface IfFreenameindex {
        void call(MemorySegment list);
    }

    public interface StrerrorR {
        int call(int errno, MemorySegment text, long size);
    }

    public interface GaiStrerror {
        MemorySegment call(int code);
    }

    private static final int AF_INET = 2;
    private static final int IN_ADDR = 4;
    private static final int IN6_ADDR = 16;
    private static final int INET6_ADDRSTRLEN = 46;
    private static final int IF_NAMESIZE = 16;

    /** {@code struct if_nameindex}: an int, then a pointer. */
    private static final int IF_NAMEINDEX = 16;

    private static final int IF_NAME = 8;
    private static final int LONGEST_ERROR = 256;

    private static final Gethostname GETHOSTNAME = Libc.failing("gethostname", Gethostname.class);
    private static final InetPton INET_PTON = Libc.failing("inet_pton", InetPton.class);
    private static final InetNtop INET_NTOP = Libc.function("inet_ntop", InetNtop.class);
    private static final OfPointer IF_NAMETOINDEX = Libc.function("if_nametoindex", OfPointer.class);
    private static final IfIndextoname IF_INDEXTONAME = Libc.function("if_indextoname", IfIndextoname.class);
    private static final IfNameindex IF_NAMEINDEX_LIST = Libc.function("if_nameindex", IfNameindex.class);
    private static final IfFreenameindex IF_FREENAMEINDEX = Libc.function("if_freenameindex", IfFreenameindex.class);
    /** POSIX's form, under the name that it has in every libc. */
    private static final StrerrorR STRERROR_R = Libc.function("__xpg_strerror_r", StrerrorR.class);

    private static final GaiStrerror GAI_STRERROR = Libc.function("gai_strerror", GaiStrerror.class);

    private Names() {}

    public static int gethostname(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.room(arena, name.length);
            int result = GETHOSTNAME.call(memory, name.length);
            if (result == 0) {
                Memory.giveText(memory.asSlice(0, name.length), name);
            }
            return result;
        }
    }

    public static int inetPton(int family, byte[] text, byte[] address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = Memory.room(arena, IN6_ADDR);
            int result = INET_PTON.call(family, Memory.text(arena, text), number);
            if (result == 1) {
                Memory.give(number, address, 0, family == AF_INET ? IN_ADDR : IN6_ADDR);
            }
            return result;
        }
    }

    public static int inetNtop(int family, byte[] address, byte[] text) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = Memory.copy(arena, Arrays.copyOf(address, IN6_ADDR));
            MemorySegment memory = Memory.room(arena, INET6_ADDRSTRLEN);
            MemorySegment said = INET_NTOP.call(family, number, memory, INET6_ADDRSTRLEN);
            return said.address() == 0 ? -Libc.errno() : Memory.giveText(memory, text);
        }
    }

    public static int ifNametoindex(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            int index = IF_NAMETOINDEX.call(Memory.text(arena, name));
            return index == 0 ? -Libc.errno() : index;
        }
    }

    public static int ifIndextoname(int index, byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.room(arena, IF_NAMESIZE);
            MemorySegment said = IF_INDEXTONAME.call(index, memory);
            return said.address() == 0 ? -Libc.errno() : Memory.giveText(memory, name);
        }
    }

    public static byte[] ifNameindex(int[] error) {
        MemorySegment list = IF_NAMEINDEX_LIST.call();
        if (list.address() == 0) {
            error[0] = Libc.errno();
            return null;
        }
        byte[] packed = packed(list);
        IF_FREENAMEINDEX.call(list);
        return packed;
    }

    private static byte[] packed(MemorySegment list) {
        int count = 0;
        while (interfaceAt(list, count).get(ValueLayout.JAVA_INT, 0) != 0) {
            count++;
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(count * (Integer.BYTES + IF_NAMESIZE)).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            MemorySegment entry = interfaceAt(list, i);
            byte[] name = Libc.text(entry.get(ValueLayout.ADDRESS, IF_NAME));
            bytes.putInt(entry.get(ValueLayout.JAVA_INT, 0)).put(Arrays.copyOf(name, IF_NAMESIZE));
        }
        return bytes.array();
    }

    private static MemorySegment interfaceAt(MemorySegment list, int i) {
        return Libc.at(list, (i + 1L) * IF_NAMEINDEX).asSlice((long) i * IF_NAMEINDEX);
    }

    public static byte[] strerror(int errno) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Memory.room(arena, LONGEST_ERROR);
            // an errno that is unknown is said to be so in words as well
            STRERROR_R.call(errno, memory, LONGEST_ERROR);
            return Libc.text(memory);
        }
    }

    public static byte[] gaiStrerror(int code) {
        return Libc.text(GAI_STRERROR.call(code));
    }
}
