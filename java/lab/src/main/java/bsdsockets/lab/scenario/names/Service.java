package bsdsockets.lab.scenario.names;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;

/** Whether "http" is known depends on the machine's services(5). */
@About(
        id = "names.service",
        dependsOnMachine = true,
        title = "a port by its service's name: \"http\" over tcp",
        noEquivalent =
                "The JDK passes no service to getaddrinfo(3), and knows neither getservbyname(3) nor /etc/services: a"
                        + " port is a number.")
final class Service implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        AddrInfo tcp = new AddrInfo(0, AF_INET, SOCK_STREAM, 0, null, null);
        Actor resolver = run.actor("resolver");
        resolver.observe(
                "getaddrinfo http",
                () -> port(Posix.getaddrinfo(null, "http", tcp).get(0)));
        resolver.observe(
                "getaddrinfo 8080",
                () -> port(Posix.getaddrinfo(null, "8080", tcp).get(0)));
        resolver.observe(
                "getaddrinfo of no service",
                () -> port(Posix.getaddrinfo(null, "nosuch", tcp).get(0)));
    }

    private static int port(AddrInfo found) {
        return ((SockaddrIn) found.addr()).port();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("Socket, ServerSocket and InetSocketAddress take a port number");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("InetSocketAddress takes a port number");
    }
}
