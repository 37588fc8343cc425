package bsdsockets.lab.demo.hostnames;

import bsdsockets.lab.demo.Lesson;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnknownHostException;

/** Host names on C's calls. The twins are {@link HostNamesJavaNet} and native/demo/host_names.c. */
final class HostNamesNative {
    private HostNamesNative() {}

    /** Prints the name and address of this machine, and the address of a host. */
    static void run(Lesson.Arguments arguments, PrintStream out) throws IOException {
        String own = ownName();
        out.println("gethostname: " + own);
        try {
            out.println("gethostbyname(" + own + "): " + addressOf(own));
        } catch (UnknownHostException e) {
            out.println("gethostbyname(" + own + "): no address: " + e.getMessage());
        }
        out.println("gethostbyname(" + arguments.host() + "): " + addressOf(arguments.host()));
    }

    /** The name that the kernel holds; nothing is looked up. */
    private static String ownName() throws IOException {
        return Posix.gethostname();
    }

    /** The first IPv4 address of a name: gethostbyname knows no others. */
    private static String addressOf(String name) throws IOException {
        return ((SockaddrIn) Posix.gethostbyname(name)).address();
    }
}
