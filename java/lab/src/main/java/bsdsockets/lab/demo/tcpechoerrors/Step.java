package bsdsockets.lab.demo.tcpechoerrors;

import java.io.IOException;

/** What a step of a demo does: one call that may fail. */
final class Step {
    private Step() {}

    /** A call with a result. */
    interface Call<T> {
        T run() throws IOException;
    }

    /** A call without one. */
    interface Action {
        void run() throws IOException;

        default Call<Void> asCall() {
            return () -> {
                run();
                return null;
            };
        }
    }
}
