package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_SEQPACKET;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrUn;

@About(
        id = "unix.seqpacket",
        title = "a connection that keeps messages apart: AF_UNIX, SOCK_SEQPACKET",
        noEquivalent = "The JDK makes stream and datagram sockets only. SOCK_SEQPACKET has both: a connection that is"
                + " accepted and ends, and messages that are neither glued nor lost.")
final class UnixSeqpacket implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        SockaddrUn address = SockaddrUn.ofPath(PathFor.socket(run).toString());
        byte[] first = Messages.bytes("first");
        byte[] second = Messages.bytes("second message");
        byte[] buf = new byte[100];
        Actor server = run.actor("server");
        int listener = server.open(() -> Posix.socket(AF_UNIX, SOCK_SEQPACKET, 0));
        server.step(() -> Posix.bind(listener, address));
        server.step(() -> Posix.listen(listener, 5));
        Actor client = run.actor("client");
        int fd = client.open(() -> Posix.socket(AF_UNIX, SOCK_SEQPACKET, 0));
        client.observe("connect", () -> Posix.connect(fd, address));
        int connection = server.step(() -> Posix.accept(listener)).fd();
        client.observe("first send", () -> Posix.send(fd, first, 0, first.length, 0));
        client.observe("second send", () -> Posix.send(fd, second, 0, second.length, 0));
        client.step(() -> Posix.close(fd));
        server.observe("first recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
        server.observe("second recv", () -> Posix.recv(connection, buf, 0, buf.length, 0));
        server.observe("recv at the end", () -> Posix.recv(connection, buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net has no class for SOCK_SEQPACKET");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("java.nio.channels has no class for SOCK_SEQPACKET");
    }
}
