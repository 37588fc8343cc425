package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.TCP_USER_TIMEOUT;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;

@About(id = "option.user-timeout", title = "how long sent data may stay unacknowledged: TCP_USER_TIMEOUT")
final class UserTimeout implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        program.observe("TCP_USER_TIMEOUT", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT));
        program.observe("setsockopt TCP_USER_TIMEOUT", () -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 5000));
        program.observe("TCP_USER_TIMEOUT after it was set", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has TCP_USER_TIMEOUT");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has TCP_USER_TIMEOUT");
    }
}
