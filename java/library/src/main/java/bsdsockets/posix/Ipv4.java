package bsdsockets.posix;

import java.util.Arrays;

/** IPv4 addresses in the structs of options: text on one side, {@code struct in_addr} on the other. */
final class Ipv4 {
    static final int SIZE = 4;
    static final String ANY = "0.0.0.0";

    private Ipv4() {}

    static byte[] bytes(String numericHost) {
        return Names.numeric(Constants.AF_INET, numericHost, SIZE);
    }

    static String text(byte[] struct, int at) {
        return Names.inetNtop(Constants.AF_INET, Arrays.copyOfRange(struct, at, at + SIZE));
    }

    /** The one form of an address that equal addresses share. */
    static String canonical(String numericHost) {
        return text(bytes(numericHost), 0);
    }
}
