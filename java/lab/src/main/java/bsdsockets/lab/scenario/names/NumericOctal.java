package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;
import java.net.InetSocketAddress;

@About(
        id = "names.numeric-octal",
        title = "look up \"0177.0.0.1\", an address with a leading zero",
        differs = "To C, which reads as inet_aton(3) does, a leading zero means octal. The JDK reads"
                + " every number as decimal (IPAddressUtil.textToNumericFormatV4): the same text is"
                + " another host.")
final class NumericOctal implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(Posix.gethostbyname("0177.0.0.1")));
        resolver.observe("getaddrinfo", () -> Lookup.address(Posix.getaddrinfo("0177.0.0.1", null, null)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> InetAddress.getByName("0177.0.0.1"));
        resolver.observe("getaddrinfo", () -> InetAddress.getAllByName("0177.0.0.1")[0]);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(new InetSocketAddress("0177.0.0.1", 7)));
        resolver.observe("getaddrinfo", () -> Lookup.address(new InetSocketAddress("0177.0.0.1", 7)));
    }
}
