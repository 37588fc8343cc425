package bsdsockets.lab.demo.hostnames;

import bsdsockets.lab.demo.Lesson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Host names on java.net. The twins are {@link HostNamesNative} and native/demo/host_names.c. */
final class HostNamesJavaNet {
    private HostNamesJavaNet() {}

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

    /**
     * The name of the local host. java.net tells it only with an address: where the name has none this fails, and there is
     * no other way to ask.
     */
    private static String ownName() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    /** The first IPv4 address of a name: InetAddress.getByName may give one of IPv6. */
    private static String addressOf(String name) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(name)) {
            if (address instanceof Inet4Address) {
                return address.getHostAddress();
            }
        }
        throw new UnknownHostException(name + " has no IPv4 address");
    }
}
