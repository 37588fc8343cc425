package bsdsockets.lab.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;

/** A system call that does nothing but tell a tracer where the scenario begins and ends: it fails with EBADF. */
enum Marker {
    BEGIN,
    END;

    private static final int NO_DESCRIPTOR = -1;

    private String text() {
        return "lab trace " + name();
    }

    void make() {
        byte[] bytes = text().getBytes(US_ASCII);
        try {
            Posix.send(NO_DESCRIPTOR, bytes, 0, bytes.length, 0);
            throw new IllegalStateException("a send on no descriptor succeeded");
        } catch (ErrnoException e) {
            assert e.symbol().equals("EBADF") : "there is no other way for it to fail";
        }
    }

    boolean isIn(String call) {
        return call.startsWith("sendto(-1, \"" + text() + "\"");
    }
}
