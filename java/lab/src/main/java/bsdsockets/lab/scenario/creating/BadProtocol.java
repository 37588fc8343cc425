package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.IPPROTO_UDP;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;

@About(id = "socket.bad-protocol", title = "create a stream socket with IPPROTO_UDP")
final class BadProtocol implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        program.attempt("stream socket with IPPROTO_UDP", () -> Posix.socket(AF_INET, SOCK_STREAM, IPPROTO_UDP))
                .ifPresent(run::closing);
        program.attempt("datagram socket with IPPROTO_TCP", () -> Posix.socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP))
                .ifPresent(run::closing);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("no constructor takes a protocol; the JDK calls socket(2) with protocol 0");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("open() takes a family at most; the JDK calls socket(2) with protocol 0");
    }
}
