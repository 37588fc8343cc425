package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;

@About(
        id = "names.hostname",
        dependsOnMachine = true,
        title = "ask for the name of this host, and for its address",
        same = "InetAddress.getLocalHost() calls gethostname(3), then getaddrinfo(3) for the name.",
        differs = "InetAddress.getLocalHost() calls gethostname(3), then getaddrinfo(3) for the name,"
                + " and fails as a whole where the name has no address.")
final class HostName implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        String name = resolver.observe("gethostname", () -> Posix.gethostname()).orElseThrow();
        resolver.observe("gethostbyname", () -> Lookup.address(Posix.gethostbyname(name)));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostname", () -> InetAddress.getLocalHost().getHostName());
        resolver.observe("gethostbyname", () -> InetAddress.getLocalHost());
    }

    @Override
    public void nioSide(Run run) {
        run.noEquivalent("java.nio.channels knows no names: they are java.net.InetAddress's");
    }
}
