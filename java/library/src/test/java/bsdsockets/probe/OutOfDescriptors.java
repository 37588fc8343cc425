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
        while (take(taken, listener)) {}
        for (Callable<?> call : calls) {
            outcomes.add(outcome(call));
        }
        for (int fd : taken) {
            Posix.close(fd);
        }
        outcomes.forEach(System.out::println);
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
            return "worked: " + call.call();
        } catch (ErrnoException e) {
            return e.call() + " " + e.symbol();
        }
    }
}
