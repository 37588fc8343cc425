package bsdsockets.lab.demo.timewait;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EADDRINUSE;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_REUSEADDR;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** TIME_WAIT on C's calls. The twins are {@link TimeWaitJavaNet} and native/demo/time_wait.c. */
final class TimeWaitNative {
    private TimeWaitNative() {}

    /** Restarts a server with and without SO_REUSEADDR, and says what the kernel's settings have to do with it. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        out.println("First without SO_REUSEADDR, again without: " + again(first(0), 0));
        out.println("First without SO_REUSEADDR, again with it: " + again(first(0), 1));
        out.println("First with SO_REUSEADDR, again without it: " + again(first(1), 0));
        out.println("First with SO_REUSEADDR, again with it: " + again(first(1), 1));
        setting("tcp_tw_reuse", "1: connect may take a port in TIME_WAIT, 2: on loopback only; bind never does", out);
        setting("tcp_fin_timeout", "seconds in FIN_WAIT2; those in TIME_WAIT are 60, and nobody sets them", out);
        setting("tcp_syncookies", "1: a full queue of SYNs is answered by cookies, 2: all are; not for TIME_WAIT", out);
    }

    /** A server that closes its only connection before the client does, so that its port is in TIME_WAIT, and ends. */
    private static Sockaddr first(int reuse) throws IOException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        int client = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, reuse);
            Posix.bind(listener, SockaddrIn.of("127.0.0.1", 0));
            Posix.listen(listener, 1);
            Sockaddr address = Posix.getsockname(listener);
            Posix.connect(client, address);
            Posix.close(Posix.accept(listener).fd());
            awaitEnd(client);
            return address;
        } finally {
            Posix.close(client);
            Posix.close(listener);
        }
    }

    /** The same server again at once: what became of it. */
    private static String again(Sockaddr address, int reuse) throws IOException {
        int listener = Posix.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Posix.setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, reuse);
            Posix.bind(listener, address);
            Posix.listen(listener, 1);
            return "listening";
        } catch (ErrnoException e) {
            if (e.errno() != EADDRINUSE) {
                throw e;
            }
            return Posix.strerror(EADDRINUSE);
        } finally {
            Posix.close(listener);
        }
    }

    /** The client's close comes second: the server's FIN is there. */
    private static void awaitEnd(int client) throws IOException {
        if (Posix.recv(client, new byte[1], 0, 1, 0) != 0) {
            throw new IOException("the server has sent something");
        }
    }

    /** Prints a setting of the kernel, tcp(7), as it is now. */
    private static void setting(String name, String meaning, PrintStream out) {
        String value;
        try {
            value = Files.readAllLines(Path.of("/proc/sys/net/ipv4", name)).get(0);
        } catch (IOException e) {
            value = "not to be read here";
        }
        out.println("net.ipv4." + name + " = " + value + " (" + meaning + ")");
    }
}
