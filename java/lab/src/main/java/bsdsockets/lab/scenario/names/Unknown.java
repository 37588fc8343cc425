package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.InetAddress;
import java.net.InetSocketAddress;

@About(
        id = "names.unknown",
        title = "look up a name that cannot exist (RFC 6761 keeps .invalid free)",
        same =
                "The JDK calls getaddrinfo(3) and throws an UnknownHostException, only the first time with the reason: for 10 s"
                        + " InetAddress remembers that there is no such host, but not why. An InetSocketAddress keeps quiet until a"
                        + " channel is to use it: UnresolvedAddressException.")
final class Unknown implements Scenario {
    private static final String NAME = "unknown.invalid";

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.addressOrNone(() -> Lookup.address(Posix.gethostbyname(NAME))));
        resolver.observe(
                "getaddrinfo", () -> Lookup.addressOrNone(() -> Lookup.address(Posix.getaddrinfo(NAME, null, null))));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        resolver.observe("gethostbyname", () -> Lookup.addressOrNone(() -> InetAddress.getByName(NAME)));
        resolver.observe("getaddrinfo", () -> Lookup.addressOrNone(() -> InetAddress.getAllByName(NAME)[0]));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor resolver = run.actor("resolver");
        InetSocketAddress address = resolver.step(() -> new InetSocketAddress(NAME, 7));
        resolver.observe("gethostbyname", () -> Lookup.addressOrNone(() -> Lookup.address(address)));
        resolver.observe("getaddrinfo", () -> Lookup.addressOrNone(() -> Lookup.address(address)));
    }
}
