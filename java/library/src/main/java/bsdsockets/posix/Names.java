package bsdsockets.posix;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Addresses as text, and text as bytes. */
final class Names {
    /** IF_NAMESIZE of net/if.h: an interface's name and its zero. */
    static final int INTERFACE_SIZE = 16;

    private static final int LONGEST_ADDRESS = 46;
    private static final Charset PLATFORM = platform();

    private Names() {}

    /** An address in numbers, or an error that says what it is not. */
    static byte[] numeric(int family, String text, int size) {
        byte[] address = new byte[size];
        if (text.indexOf('\0') >= 0 || Native.inetPton(family, encoded(text, PLATFORM), address) != 1) {
            String kind = family == Constants.AF_INET ? "IPv4" : "IPv6";
            throw new IllegalArgumentException(
                    "no " + kind + " address in numbers: \"" + text + "\"; resolve a name by Posix.getaddrinfo");
        }
        return address;
    }

    static String inetNtop(int family, byte[] address) {
        byte[] text = new byte[LONGEST_ADDRESS];
        int length = Native.inetNtop(family, address, text);
        return new String(text, 0, length, US_ASCII);
    }

    /** The number of an interface given by number or name. */
    static int scopeId(String scope) {
        if (!scope.isEmpty() && scope.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return Integer.parseUnsignedInt(scope);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("no number of an interface: " + scope, e);
            }
        }
        int index = Native.ifNametoindex(encoded(scope, PLATFORM));
        if (index < 0) {
            throw new IllegalArgumentException("no such interface: " + scope);
        }
        return index;
    }

    /** The bytes of a name for C, or null for none. */
    static byte[] optional(String name) {
        return name == null ? null : required(name);
    }

    /** The bytes of a name for C. */
    static byte[] required(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name with a zero in it, at " + name.indexOf('\0'));
        }
        return encoded(name, PLATFORM);
    }

    /** The text that C ended with a zero. */
    static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, PLATFORM);
    }

    /** The list that Native.getaddrinfo packs. */
    static List<AddrInfo> addrInfos(byte[] packed) {
        List<AddrInfo> list = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.nativeOrder());
        while (bytes.hasRemaining()) {
            int[] head = new int[6];
            for (int i = 0; i < head.length; i++) {
                head[i] = bytes.getInt();
            }
            byte[] address = new byte[head[4]];
            byte[] name = new byte[Math.max(0, head[5])];
            bytes.get(address).get(name);
            String canonname = head[5] < 0 ? null : new String(name, PLATFORM);
            list.add(new AddrInfo(head[0], head[1], head[2], head[3], Sockaddr.ofBytes(address), canonname));
        }
        return list;
    }

    /** The list that Native.ifNameindex packs. */
    static List<IfNameIndex> interfaces(byte[] packed) {
        List<IfNameIndex> list = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.nativeOrder());
        while (bytes.hasRemaining()) {
            int index = bytes.getInt();
            byte[] name = new byte[INTERFACE_SIZE];
            bytes.get(name);
            list.add(new IfNameIndex(index, text(name)));
        }
        return list;
    }

    /** What gethostbyname's h_errno, or -errno, is among getaddrinfo's codes. */
    static GaiException hostNotFound(int failed, String name) {
        return new GaiException(codeOf(failed), failed < 0 ? -failed : 0, "gethostbyname", name);
    }

    private static int codeOf(int failed) {
        if (failed < 0) {
            return failed == -Constants.ENOMEM ? Constants.EAI_MEMORY : Constants.EAI_SYSTEM;
        }
        if (failed == Constants.HOST_NOT_FOUND) {
            return Constants.EAI_NONAME;
        }
        if (failed == Constants.NO_DATA) {
            return Constants.EAI_NODATA;
        }
        return failed == Constants.TRY_AGAIN ? Constants.EAI_AGAIN : Constants.EAI_FAIL;
    }

    static String gaiStrerror(int code) {
        return new String(Native.gaiStrerror(code), PLATFORM);
    }

    /** The charset in which the C library and the JDK exchange file names and messages. */
    static Charset platformCharset() {
        return PLATFORM;
    }

    /** The bytes of a text, every character of it. */
    static byte[] encoded(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not to be written in " + charset + ": \"" + text + "\"", e);
        }
    }

    /** The text of bytes, every one of them. */
    static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnsupportedOperationException("no text in " + charset + ": " + Arrays.toString(bytes), e);
        }
    }

    private static Charset platform() {
        String name = System.getProperty("sun.jnu.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
