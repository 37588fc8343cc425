package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.AddrInfo;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn6;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** fe80::1 is link-local: without a scope it says nothing. The loopback interface has the number 1 on Linux, and no such address. */
@About(
        id = "names.scope-id",
        title = "a link-local IPv6 address with its interface, by number and by name",
        differs =
                "getaddrinfo(3) takes the interface's number from if_nametoindex(3). Inet6Address looks through the addresses"
                        + " of the interface for one of the same scope, and refuses the name where there is none.")
final class ScopeId implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int loopback = Posix.if_nametoindex("lo");
        Actor resolver = run.actor("resolver");
        Optional<List<AddrInfo>> number =
                resolver.attempt("getaddrinfo by number", () -> Posix.getaddrinfo("fe80::1%" + loopback, null, null));
        run.outcome(
                "scope by number",
                number.filter(found -> scopeId(found) == loopback).isPresent());
        Optional<List<AddrInfo>> name =
                resolver.attempt("getaddrinfo by name", () -> Posix.getaddrinfo("fe80::1%lo", null, null));
        run.outcome(
                "scope by name",
                name.filter(found -> scopeId(found) == loopback).isPresent());
        resolver.attempt("getaddrinfo of no interface", () -> Posix.getaddrinfo("fe80::1%nosuch", null, null));
    }

    private static int scopeId(List<AddrInfo> found) {
        return ((SockaddrIn6) found.get(0).addr()).scopeId();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        int loopback = Posix.if_nametoindex("lo");
        Actor resolver = run.actor("resolver");
        Optional<InetAddress> number =
                resolver.attempt("getaddrinfo by number", () -> InetAddress.getByName("fe80::1%" + loopback));
        run.outcome(
                "scope by number",
                number.filter(found -> scopeId(found) == loopback).isPresent());
        Optional<InetAddress> name = resolver.attempt("getaddrinfo by name", () -> InetAddress.getByName("fe80::1%lo"));
        run.outcome(
                "scope by name",
                name.filter(found -> scopeId(found) == loopback).isPresent());
        resolver.attempt("getaddrinfo of no interface", () -> InetAddress.getByName("fe80::1%nosuch"));
    }

    private static int scopeId(InetAddress found) {
        return ((Inet6Address) found).getScopeId();
    }

    @Override
    public void nioSide(Run run) throws Exception {
        int loopback = Posix.if_nametoindex("lo");
        Actor resolver = run.actor("resolver");
        Optional<InetAddress> number = resolver.attempt(
                "getaddrinfo by number", () -> Lookup.address(new InetSocketAddress("fe80::1%" + loopback, 7)));
        run.outcome(
                "scope by number",
                number.filter(found -> scopeId(found) == loopback).isPresent());
        Optional<InetAddress> name =
                resolver.attempt("getaddrinfo by name", () -> Lookup.address(new InetSocketAddress("fe80::1%lo", 7)));
        run.outcome(
                "scope by name",
                name.filter(found -> scopeId(found) == loopback).isPresent());
        resolver.attempt(
                "getaddrinfo of no interface", () -> Lookup.address(new InetSocketAddress("fe80::1%nosuch", 7)));
    }
}
