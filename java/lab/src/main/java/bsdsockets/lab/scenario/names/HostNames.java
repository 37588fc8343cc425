package bsdsockets.lab.scenario.names;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How names and numbers become addresses. */
public final class HostNames {
    private HostNames() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new HostName(),
                new NumericShort(),
                new NumericOctal(),
                new NumericHex(),
                new Empty(),
                new Unknown(),
                new MappedIpv6(),
                new ScopeId(),
                new Service());
    }
}
