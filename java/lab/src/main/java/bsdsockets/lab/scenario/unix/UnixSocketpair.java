package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;

@About(
        id = "unix.socketpair",
        title = "two connected sockets from one call, without a name",
        noEquivalent =
                "The JDK never calls socketpair(2) for its users. Pipe.open() gives two pipe ends of one direction"
                        + " each; for both directions there is only a listener, a connect and an accept.")
final class UnixSocketpair implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = Messages.bytes("hello");
        byte[] reply = Messages.bytes("reply!");
        byte[] buf = new byte[100];
        Actor program = run.actor("program");
        int[] pair = program.open(() -> Posix.socketpair(AF_UNIX, SOCK_STREAM, 0));
        program.observe("send", () -> Posix.send(pair[0], hello, 0, hello.length, 0));
        program.observe("recv", () -> Posix.recv(pair[1], buf, 0, buf.length, 0));
        program.observe("send back", () -> Posix.send(pair[1], reply, 0, reply.length, 0));
        program.observe("recv back", () -> Posix.recv(pair[0], buf, 0, buf.length, 0));
        SockaddrUn name = (SockaddrUn) program.step(() -> Posix.getpeername(pair[0]));
        run.outcome("peer has a name", !name.isUnnamed());
        program.step(() -> Posix.close(pair[1]));
        program.observe("recv at the end", () -> Posix.recv(pair[0], buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net has no call that gives two connected sockets");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("Pipe.open() gives two ends of one direction, which are no sockets");
    }
}
