package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.AF_INET6;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An end of a conversation: an address, a mapped one as the IPv4 address that it stands for, and a port; 0 for none. */
public record Endpoint(InetAddress address, int port) {
    /** Of an address as it stands in a header, 4 or 16 bytes. */
    static Endpoint of(byte[] address, int port) {
        try {
            return new Endpoint(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address.length + " bytes are no address", e);
        }
    }

    /** Of an address in digits, as in "127.0.0.1" or "::1". */
    static Endpoint of(String digits, int port) {
        try {
            return of(Posix.inet_pton(digits.indexOf(':') < 0 ? AF_INET : AF_INET6, digits), port);
        } catch (ErrnoException e) {
            throw new IllegalArgumentException("\"" + digits + "\" is no address", e);
        }
    }

    /** Whether a socket bound to this one has that one: its own, or one of any address. */
    boolean covers(Endpoint other) {
        return port == other.port && (address.isAnyLocalAddress() || address.equals(other.address));
    }

    /** As in "127.0.0.1:8888" or "[::1]:8888"; the address alone where there is no port. */
    @Override
    public String toString() {
        String host = address instanceof Inet6Address ? "[" + digits() + "]" : digits();
        return port == 0 ? host : host + ":" + port;
    }

    private String digits() {
        try {
            return Posix.inet_ntop(address instanceof Inet6Address ? AF_INET6 : AF_INET, address.getAddress());
        } catch (ErrnoException e) {
            throw new IllegalStateException("4 or 16 bytes can be written", e);
        }
    }
}
