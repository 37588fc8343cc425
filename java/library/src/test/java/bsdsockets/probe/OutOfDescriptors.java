package bsdsockets.probe;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Uses up its descriptors, then tries each call that makes one: prints the calls and how they fail. */
public final class OutOfDescriptors {
    private static final String WORKED = "worked: ";

    private OutOfDescriptors() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
        Posix.listen(listener, 5);
        int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.connect(client, Posix.getsockname(listener));
        List<Callable<?>> calls = List.of(
                () -> Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0),
                () -> Posix.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0),
                () -> Posix.accept(listener),
                () -> Posix.accept4(listener, 0),
                () -> Posix.dup(listener),
                () -> Posix.fcntl(listener, Constants.F_DUPFD, 0),
                () -> Posix.epoll_create1(0));
        // whatever a failure needs of classes has to be loaded while files can be opened
        outcome(() -> Posix.dup(-1));
        List<Integer> taken = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (Callable<?> call : calls) {
            outcomes.add(withoutAny(call, taken, listener));
        }
        for (int fd : taken) {
            Posix.close(fd);
        }
        outcomes.forEach(System.out::println);
    }

    /** Other threads of the JVM open files of their own now and then: one that they give back is taken too. */
    private static String withoutAny(Callable<?> call, List<Integer> taken, int fd) throws Exception {
        String outcome = "";
        for (int tries = 0; tries < 100 && (outcome.isEmpty() || outcome.startsWith(WORKED)); tries++) {
            while (take(taken, fd)) {}
            outcome = outcome(call);
        }
        return outcome;
    }

    private static boolean take(List<Integer> taken, int fd) {
        try {
            taken.add(Posix.dup(fd));
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private static String outcome(Callable<?> call) throws Exception {
        try {
            return WORKED + call.call();
        } catch (ErrnoException e) {
            return e.call() + " " + e.symbol();
        }
    }
}
