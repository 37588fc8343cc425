package bsdsockets.lab.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a comparison ran: behaviour belongs to a kernel, a libc and a JDK. */
public final class Environment {
    private static final Path RELEASE = Path.of("/etc/os-release");
    private static final String UNKNOWN = "unknown";

    private Environment() {}

    /** The facts by name, in the order of the reports: os, kernel, arch, libc, jdk, vendor. */
    public static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("os", operatingSystem());
        facts.put("kernel", System.getProperty("os.version"));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("libc", libc());
        facts.put("jdk", System.getProperty("java.runtime.version"));
        facts.put("vendor", System.getProperty("java.vendor"));
        return facts;
    }

    private static String operatingSystem() {
        try {
            return Files.readAllLines(RELEASE).stream()
                    .filter(line -> line.startsWith("PRETTY_NAME="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.name"));
        } catch (IOException e) {
            return System.getProperty("os.name");
        }
    }

    /** As in "glibc 2.36", which getconf(1) tells. */
    private static String libc() {
        try {
            Process getconf = new ProcessBuilder("getconf", "GNU_LIBC_VERSION")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(getconf.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return getconf.waitFor() == 0 && !said.isEmpty() ? said : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
