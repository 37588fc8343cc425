package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;
import java.net.InetSocketAddress;

@About(
        id = "names.empty",
        title = "look up the empty name",
        differs = "To C the empty name is unknown; for any address there is NULL. InetAddress takes it"
                + " for the loopback address, as it takes null, and looks nothing up.")
final class Empty implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(Posix.gethostbyname("")));
        resolver.observe("getaddrinfo", () -> Lookup.address(Posix.getaddrinfo("", null, null)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> InetAddress.getByName(""));
        resolver.observe("getaddrinfo", () -> InetAddress.getAllByName("")[0]);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.address(new InetSocketAddress("", 7)));
        resolver.observe("getaddrinfo", () -> Lookup.address(new InetSocketAddress("", 7)));
    }
}
