package bsdsockets.lab.comparison;

import bsdsockets.posix.Sockaddr;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a value that a call returned is written in a report: addresses as C writes them, whichever class holds them. */
final class Values {
    /** Of data that is longer only the beginning is shown, and how long it is. */
    private static final int MOST = 256;

    private Values() {}

    static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return quoted(bytes);
        }
        if (value instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof Object[] objects) {
            return Arrays.stream(objects).map(Values::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return quoted(bytes);
        }
        if (value instanceof InetAddress address) {
            return Canonical.value(address.getHostAddress());
        }
        if (value instanceof SocketAddress address) {
            return address(address);
        }
        return value instanceof AutoCloseable ? withoutPackage(value.toString()) : String.valueOf(value);
    }

    /** As in "SocketChannel[unconnected]": the packages of the JDK's classes and their hash codes tell nothing. */
    private static String withoutPackage(String text) {
        return text.replaceFirst("^([a-z]\\w*\\.)+", "").replaceFirst("@\\p{XDigit}+$", "");
    }

    private static String address(SocketAddress address) {
        try {
            return Sockaddr.of(address).toString();
        } catch (IllegalArgumentException e) {
            return address.toString();
        }
    }

    private static String quoted(byte[] bytes) {
        String shown = '"' + new String(bytes, 0, Math.min(bytes.length, MOST), StandardCharsets.UTF_8) + '"';
        return bytes.length <= MOST ? shown : shown + "... " + bytes.length + " bytes";
    }
}
