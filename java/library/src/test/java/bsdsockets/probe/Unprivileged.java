package bsdsockets.probe;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrUn;
import java.util.List;
import java.util.concurrent.Callable;

/** Tries what needs privileges: prints the calls and how they fail. */
public final class Unprivileged {
    private Unprivileged() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        int tcp = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        int unix = Posix.socket(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        List<Callable<?>> calls = List.of(
                () -> Posix.socket(Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_ICMP),
                () -> Posix.socket(Constants.AF_PACKET, Constants.SOCK_DGRAM, 0),
                () -> set(tcp, Constants.SO_MARK),
                () -> set(tcp, Constants.SO_RCVBUFFORCE),
                () -> set(tcp, Constants.SO_PRIORITY),
                () -> {
                    Posix.bind(unix, SockaddrUn.ofPath("/bsdsockets-probe"));
                    return "bound";
                },
                () -> {
                    Posix.bind(tcp, SockaddrIn.of("127.0.0.1", 1));
                    return "bound";
                });
        for (Callable<?> call : calls) {
            System.out.println(outcome(call));
        }
    }

    private static String set(int fd, int name) throws ErrnoException {
        Posix.setsockopt(fd, Constants.SOL_SOCKET, name, 7);
        return "set";
    }

    private static String outcome(Callable<?> call) throws Exception {
        try {
            return "worked: " + call.call();
        } catch (ErrnoException e) {
            return e.call() + " " + e.symbol();
        }
    }
}
