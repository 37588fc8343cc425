package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;
import java.net.InetSocketAddress;

@About(
        id = "names.numeric-hex",
        title = "look up \"0x7f.1\", an address in hexadecimal",
        differs = "getaddrinfo reads numbers as inet_aton(3) does. The JDK takes no hexadecimal and"
                + " asks no name server for it: IPAddressUtil.validateNumericFormatV4 refuses what C"
                + " would read as an address.")
final class NumericHex implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("getaddrinfo", () -> Lookup.address(Posix.getaddrinfo("0x7f.1", null, null)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("getaddrinfo", () -> InetAddress.getAllByName("0x7f.1")[0]);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("getaddrinfo", () -> Lookup.address(new InetSocketAddress("0x7f.1", 7)));
    }
}
