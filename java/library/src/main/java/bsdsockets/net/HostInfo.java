package bsdsockets.net;

import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether exceptions name hosts: {@code jdk.includeInExceptions}, a system and a security property of the JDK. */
final class HostInfo {
    private static final String PROPERTY = "jdk.includeInExceptions";

    private HostInfo() {}

    /** Whether those of connections do. */
    static boolean inConnectMessages() {
        String set = set();
        return set != null && categories(set).contains("hostinfo");
    }

    /** Whether those of names do; they always have on JDKs that leave the property unset. */
    static boolean inNameMessages() {
        String set = set();
        return set == null || categories(set).contains("hostinfoexclsocket") || inConnectMessages();
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
