package bsdsockets.lab.scenario;

/** The ways to a socket that a scenario compares, in the order of the reports. */
public enum Side {
    NATIVE("native"),
    JAVA_NET("java.net"),
    NIO("nio");

    private final String key;

    Side(String key) {
        this.key = key;
    }

    /** As reports have it, for example "java.net". */
    public String key() {
        return key;
    }

    public boolean isJdk() {
        return this != NATIVE;
    }

    /** Runs this side of a scenario. */
    public void perform(Scenario scenario, Run run) throws Exception {
        switch (this) {
            case NATIVE -> scenario.nativeSide(run);
            case JAVA_NET -> scenario.javaNetSide(run);
            case NIO -> scenario.nioSide(run);
        }
    }
}
