package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;
import java.net.InetSocketAddress;

@About(
        id = "names.numeric-short",
        title = "look up \"127.1\", an address with fewer than four numbers",
        same = "C reads such a text as inet_aton(3) does, the last number filling what is left, and"
                + " so does the JDK (IPAddressUtil.textToNumericFormatV4); neither asks a name server.")
final class NumericShort implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(Posix.gethostbyname("127.1")));
        resolver.observe("getaddrinfo", () -> Lookup.address(Posix.getaddrinfo("127.1", null, null)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> InetAddress.getByName("127.1"));
        resolver.observe("getaddrinfo", () -> InetAddress.getAllByName("127.1")[0]);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(new InetSocketAddress("127.1", 7)));
        resolver.observe("getaddrinfo", () -> Lookup.address(new InetSocketAddress("127.1", 7)));
    }
}
