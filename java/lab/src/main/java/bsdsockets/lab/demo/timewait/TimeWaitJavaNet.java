package bsdsockets.lab.demo.timewait;

import bsdsockets.lab.demo.Lesson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** TIME_WAIT on java.net, which sets SO_REUSEADDR unless told not to. The twins are {@link TimeWaitNative} and native/demo/time_wait.c. */
final class TimeWaitJavaNet {
    private TimeWaitJavaNet() {}

    /** Restarts a server with and without SO_REUSEADDR, and says what the kernel's settings have to do with it. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        out.println("First without SO_REUSEADDR, again without: " + again(first(false), false));
        out.println("First without SO_REUSEADDR, again with it: " + again(first(false), true));
        out.println("First with SO_REUSEADDR, again without it: " + again(first(true), false));
        out.println("First with SO_REUSEADDR, again with it: " + again(first(true), true));
        setting("tcp_tw_reuse", "1: connect may take a port in TIME_WAIT, 2: on loopback only; bind never does", out);
        setting("tcp_fin_timeout", "seconds in FIN_WAIT2; those in TIME_WAIT are 60, and nobody sets them", out);
        setting("tcp_syncookies", "1: a full queue of SYNs is answered by cookies, 2: all are; not for TIME_WAIT", out);
    }

    /** A server that closes its only connection before the client does, so that its port is in TIME_WAIT, and ends. */
    private static SocketAddress first(boolean reuse) throws IOException {
        ServerSocket listener = new ServerSocket();
        Socket client = new Socket();
        try {
            listener.setReuseAddress(reuse);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1); // and listen
            SocketAddress address = listener.getLocalSocketAddress();
            client.connect(address);
            listener.accept().close();
            awaitEnd(client);
            return address;
        } finally {
            client.close();
            listener.close();
        }
    }

    /** The same server again at once: what became of it. */
    private static String again(SocketAddress address, boolean reuse) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(reuse);
            listener.bind(address, 1); // and listen
            return "listening";
        } catch (BindException e) {
            return e.getMessage(); // EACCES and EADDRNOTAVAIL are BindExceptions too: only the words tell
        } finally {
            listener.close();
        }
    }

    /** The client's close comes second: the server's FIN is there. */
    private static void awaitEnd(Socket client) throws IOException {
        if (client.getInputStream().read() != -1) {
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
