/** A JUnit Jupiter extension for tests that use the native library. */
module bsdsockets.junit {
    requires transitive bsdsockets;
    requires transitive org.junit.jupiter.api;

    exports bsdsockets.junit;

    opens bsdsockets.junit to
            org.junit.platform.commons;
}
