package bsdsockets.lab.scenario.connecting;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.EMFILE;
import static bsdsockets.posix.Constants.SOCK_DGRAM;

import bsdsockets.lab.scenario.ChildJvm;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A JVM of its own that may have few descriptors: getrlimit(2), RLIMIT_NOFILE. Taking all of them harms nobody else. */
final class FewDescriptors {
    private static final List<String> AT_MOST_256 = List.of("sh", "-c", "ulimit -n 256 && exec \"$@\"", "sh");
    private static final Deque<Integer> TAKEN = new ArrayDeque<>();

    private FewDescriptors() {}

    /** Makes the call in a new child, and throws here what it threw there. */
    static void call(ChildJvm.Call call) throws Exception {
        new ChildJvm(AT_MOST_256).call(call);
    }

    /** Takes every descriptor that is left. */
    static void takeAll() throws ErrnoException {
        try {
            while (true) {
                TAKEN.push(Posix.socket(AF_UNIX, SOCK_DGRAM, 0));
            }
        } catch (ErrnoException e) {
            if (e.errno() != EMFILE) {
                throw e;
            }
        }
    }

    /** Gives some back. */
    static void giveBack() throws ErrnoException {
        for (int i = 0; i < 10; i++) {
            Posix.close(TAKEN.pop());
        }
    }
}
