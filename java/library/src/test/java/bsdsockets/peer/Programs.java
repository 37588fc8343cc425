package bsdsockets.peer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that tests need and a machine may lack. */
public final class Programs {
    /** Set by the gate, which has installed them all: there a program that is missing is a failure. */
    private static final String REQUIRED = "BSDSOCKETS_PEERS_REQUIRED";

    private Programs() {}

    /** Skips the test where one of them is not on the PATH. */
    public static void require(String... programs) {
        for (String program : programs) {
            if (!isHere(program)) {
                String missing = program + " is not on the PATH";
                if (System.getenv(REQUIRED) != null) {
                    fail(missing);
                }
                abort(missing);
            }
        }
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
