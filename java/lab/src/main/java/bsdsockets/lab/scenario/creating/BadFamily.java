package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

@About(
        id = "socket.bad-family",
        title = "create a socket of a family that does not exist",
        same = "A channel refuses every family but those of StandardProtocolFamily that it knows, before "
                + "any system call; that stands for the kernel's EAFNOSUPPORT.")
final class BadFamily implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int noSuchFamily = 9999;
        program.attempt("stream socket", () -> Posix.socket(noSuchFamily, SOCK_STREAM, 0))
                .ifPresent(run::closing);
        program.attempt("datagram socket", () -> Posix.socket(noSuchFamily, SOCK_DGRAM, 0))
                .ifPresent(run::closing);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("no constructor takes a family; the JDK chooses AF_INET6 or AF_INET for the whole process");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        ProtocolFamily noSuchFamily = () -> "AF_NONE";
        program.attempt("stream socket", () -> SocketChannel.open(noSuchFamily));
        program.attempt("datagram socket", () -> DatagramChannel.open(noSuchFamily));
    }
}
