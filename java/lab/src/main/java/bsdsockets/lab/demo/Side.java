package bsdsockets.lab.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a demo is written on. */
public enum Side {
    NATIVE("native"),
    JAVA_NET("java.net"),
    C("c");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** The side of a name on the command line; "jdk" is java.net too. */
    static Side of(String text) {
        String wanted = text.equals("jdk") ? JAVA_NET.label : text;
        return Arrays.stream(values())
                .filter(side -> side.label.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no side: one of "
                        + Arrays.stream(values()).map(Side::toString).collect(Collectors.joining(", "))
                        + " is wanted"));
    }

    @Override
    public String toString() {
        return label;
    }
}
