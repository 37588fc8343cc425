package bsdsockets.lab.scenario;

import bsdsockets.lab.foreign.Foreign;
import java.util.EnumSet;
import java.util.Set;

/** The ways to a socket that a scenario compares, in the order of the reports. */
public enum Side {
    NATIVE("native"),
    JAVA_NET("java.net"),
    NIO("nio"),
    /** The native side over java.lang.foreign. It never enters a verdict: it has to do as {@link #NATIVE}. */
    FFM("ffm");

    private final String key;

    Side(String key) {
        this.key = key;
    }

    /** As reports have it, for example "java.net". */
    public String key() {
        return key;
    }

    public boolean isJdk() {
        return this == JAVA_NET || this == NIO;
    }

    /** Those that this JVM and this build have. */
    public static Set<Side> available() {
        return Foreign.lacking().isEmpty() ? EnumSet.allOf(Side.class) : EnumSet.of(NATIVE, JAVA_NET, NIO);
    }

    /** Runs this side of a scenario. */
    public void perform(Scenario scenario, Run run) throws Exception {
        switch (this) {
            case NATIVE, FFM -> scenario.nativeSide(run);
            case JAVA_NET -> scenario.javaNetSide(run);
            case NIO -> scenario.nioSide(run);
        }
    }
}
