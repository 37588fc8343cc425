package bsdsockets.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether exceptions name hosts: {@code jdk.includeInExceptions}, a system and a security property of the JDK. */
final class HostInfo {
    private static final String PROPERTY = "jdk.includeInExceptions";
    private static final String NO_NAME = "[a  b]";

    /** What the JDK says of it: which JDKs ask the property, and what they make of a host, differs. */
    private static final String IN_NAME_MESSAGES = messageOfTheJdk();

    private HostInfo() {}

    /** Whether those of connections do. */
    static boolean inConnectMessages() {
        String set = set();
        return set != null && categories(set).contains("hostinfo");
    }

    /** A host as messages about its name have it: whole, without superfluous spaces, or not at all. */
    static String inNameMessage(String host) {
        if (IN_NAME_MESSAGES.startsWith(NO_NAME)) {
            return host;
        }
        return IN_NAME_MESSAGES.startsWith(NO_NAME.replace("  ", " "))
                ? host.replaceAll("^ +| +$", "").replaceAll(" +", " ")
                : "";
    }

    /** Of a name that needs no look-up to be found wrong. */
    private static String messageOfTheJdk() {
        try {
            return InetAddress.getByName(NO_NAME).toString();
        } catch (UnknownHostException e) {
            return e.getMessage();
        }
    }

    private static String set() {
        return System.getProperty(PROPERTY, Security.getProperty(PROPERTY));
    }

    private static List<String> categories(String set) {
        return Arrays.stream(set.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::trim)
                .toList();
    }
}
