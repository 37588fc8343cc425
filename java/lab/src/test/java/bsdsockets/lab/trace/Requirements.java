package bsdsockets.lab.trace;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import bsdsockets.posix.ErrnoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a test of a trace needs and a machine may lack: there it is skipped, but in the gate, which has it, it fails. */
final class Requirements {
    private Requirements() {}

    static void require(String program) {
        boolean here = List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!here) {
            missing(program + " is not on the PATH");
        }
    }

    /** The right to capture packets, which root has. */
    static void requireCapture() throws ErrnoException {
        try (PacketCapture capture = new PacketCapture()) {
            capture.missed();
        } catch (ErrnoException e) {
            if (!e.symbol().equals("EPERM")) {
                throw e;
            }
            missing("there is no right to capture packets");
        }
    }

    private static void missing(String what) {
        if (System.getenv("BSDSOCKETS_PEERS_REQUIRED") != null) {
            fail(what);
        }
        abort(what);
    }
}
