package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.MSG_DONTWAIT;
import static bsdsockets.posix.Constants.SOCK_DGRAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Received;
import bsdsockets.posix.SockaddrUn;
import java.nio.file.Path;

@About(
        id = "unix.datagram",
        title = "datagrams over a path: AF_UNIX, SOCK_DGRAM, and a receiver that does not keep up",
        noEquivalent =
                "The JDK's AF_UNIX sockets are streams: DatagramChannel.open refuses the family. In C AF_UNIX datagrams"
                        + " keep their boundaries, lose nothing, and a full receiver holds the sender up.")
final class UnixDatagram implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Path path = PathFor.socket(run);
        byte[] first = Messages.bytes("first");
        byte[] second = Messages.bytes("second message");
        byte[] buf = new byte[100];
        Actor receiver = run.actor("receiver");
        int in = receiver.open(() -> Posix.socket(AF_UNIX, SOCK_DGRAM, 0));
        receiver.observe("bind", () -> Posix.bind(in, SockaddrUn.ofPath(path.toString())));
        Actor sender = run.actor("sender");
        int out = sender.open(() -> Posix.socket(AF_UNIX, SOCK_DGRAM, 0));
        SockaddrUn to = SockaddrUn.ofPath(path.toString());
        sender.observe("first sendto", () -> Posix.sendto(out, first, 0, first.length, 0, to));
        sender.observe("second sendto", () -> Posix.sendto(out, second, 0, second.length, 0, to));
        Received received = receiver.step(() -> Posix.recvfrom(in, buf, 0, buf.length, 0));
        run.outcome("first received", received.count());
        run.outcome("sender has a name", received.from() != null && !((SockaddrUn) received.from()).isUnnamed());
        receiver.observe("second recv", () -> Posix.recv(in, buf, 0, buf.length, 0));
        run.await("the receiver is full", () -> !hasRoom(out, to));
        sender.attempt("sendto to a full receiver", () -> Posix.sendto(out, first, 0, 1, MSG_DONTWAIT, to));
    }

    private static boolean hasRoom(int fd, SockaddrUn to) {
        try {
            return Posix.sendto(fd, new byte[1], 0, 1, MSG_DONTWAIT, to) == 1;
        } catch (ErrnoException e) {
            return false;
        }
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("DatagramSocket knows internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("DatagramChannel.open(StandardProtocolFamily.UNIX) is an UnsupportedOperationException");
    }
}
