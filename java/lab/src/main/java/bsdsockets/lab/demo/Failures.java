package bsdsockets.lab.demo;

import java.io.IOException;

/** Failures in words for a user: no stack trace. */
final class Failures {
    private Failures() {}

    /** The message of an input or output error, which is written for people; of anything else the class too. */
    static String text(Throwable failure) {
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.toString();
    }
}
