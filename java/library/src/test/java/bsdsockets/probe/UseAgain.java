package bsdsockets.probe;

import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrIn;
import java.util.List;
import java.util.concurrent.Callable;

/** Uses the library by each way in, twice: prints for each use the message of the failure or of one that caused it. */
public final class UseAgain {
    private UseAgain() {}

    /** Takes the way that is to be the first, 0 to 10. */
    public static void main(String[] args) {
        List<Callable<?>> ways = List.of(
                () -> Constants.AF_INET,
                () -> Posix.socket(2, 1, 0),
                () -> Posix.strerror(1),
                () -> EpollEvents.allocate(1),
                () -> SockaddrIn.of("127.0.0.1", 1),
                () -> Posix.fcntl(0, 1, 0),
                () -> Posix.sendmsg(0, new Msghdr(null, List.of(), List.of(), 0), 0),
                () -> BsdSocket.socketPair(1, 1, 0),
                () -> SockOpts.TCP_NODELAY,
                () -> SockOpts.IPV6_V6ONLY,
                SockOpts::all);
        int first = Integer.parseInt(args[0]);
        for (int i = 0; i < 2 * ways.size(); i++) {
            try {
                System.out.println(
                        "worked: " + ways.get((first + i) % ways.size()).call());
            } catch (Throwable e) {
                System.out.println(innermost(e));
            }
        }
    }

    private static String innermost(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause.getMessage()).append(" <- ");
        }
        return words.toString();
    }
}
