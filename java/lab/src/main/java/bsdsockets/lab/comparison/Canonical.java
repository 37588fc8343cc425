package bsdsockets.lab.comparison;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for values that mean the same. */
final class Canonical {
    /** An address with a port, C's way or the JDK's, perhaps with the name that the JDK puts before a slash. */
    private static final Pattern WITH_PORT = Pattern.compile("(?:[\\w.-]*/)?(?:\\[([^]]+)]|([^:\\[\\]]+)):(\\d+)");

    private Canonical() {}

    /** A truth value as a number, an address as inet_ntop(3) writes it, everything else as it is. */
    static String value(String text) {
        if ("true".equals(text)) {
            return "1";
        }
        if ("false".equals(text)) {
            return "0";
        }
        Matcher matcher = WITH_PORT.matcher(text);
        if (matcher.matches()) {
            String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            return address(host).map(a -> a + ":" + matcher.group(3)).orElse(text);
        }
        return address(text).orElse(text);
    }

    private static Optional<String> address(String text) {
        String numeric = text.substring(text.indexOf('/') + 1);
        int scope = numeric.indexOf('%');
        String zone = scope < 0 ? "" : numeric.substring(scope);
        String host = scope < 0 ? numeric : numeric.substring(0, scope);
        int family = host.indexOf(':') < 0 ? Constants.AF_INET : Constants.AF_INET6;
        try {
            byte[] bytes = Posix.inet_pton(family, host);
            if (bytes.length == 0) {
                return Optional.empty();
            }
            String canonical = Posix.inet_ntop(family, bytes) + zone;
            return Optional.of(family == Constants.AF_INET ? canonical : "[" + canonical + "]");
        } catch (ErrnoException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
