package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.ListenFds;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import java.io.IOException;

/** Takes the sockets that it was passed: prints their names and what they are, and talks to itself through the first. */
public final class Activated {
    private Activated() {}

    /** Takes the name by which the first is asked for; none where nothing is to be passed. */
    public static void main(String[] args) throws IOException {
        try (ListenFds passed = ListenFds.take()) {
            System.out.println(passed);
            for (int i = 0; i < passed.size(); i++) {
                System.out.println(passed.fd(i) + " " + kind(passed, i) + " close-on-exec "
                        + Posix.fcntl(passed.fd(i), Constants.F_GETFD, 0));
            }
            if (args.length > 0) {
                System.out.println(talk(passed.socket(args[0])));
            }
            System.out.println("again " + ListenFds.take());
        }
    }

    private static String kind(ListenFds passed, int index) throws IOException {
        if (passed.isSocket(index, Constants.AF_INET, Constants.SOCK_STREAM, true)) {
            return "TCP listener";
        }
        if (passed.isSocket(index, Constants.AF_INET, Constants.SOCK_DGRAM, false)) {
            return "UDP socket";
        }
        return passed.isSocket(index, Constants.AF_UNSPEC, 0, false) ? "other socket" : "no socket";
    }

    private static String talk(BsdSocket listener) throws IOException {
        try (listener;
                BsdSocket client = BsdSocket.open(Backend.NATIVE, listener.family(), listener.type(), 0)) {
            client.connect(listener.getSockName());
            try (BsdSocket server = listener.accept().socket()) {
                client.sendAll("hello".getBytes(UTF_8));
                return new String(server.recv(10), UTF_8);
            }
        }
    }
}
