package bsdsockets.lab.scenario.datagram;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;

@About(
        id = "datagram.connected-send-elsewhere",
        title = "send from a connected socket to somebody else",
        differs = "On Linux a connected socket still sends to whom sendto names, and stays connected."
                + " The JDK compares the addresses before any system call: DatagramSocket throws an"
                + " IllegalArgumentException, DatagramChannel an AlreadyConnectedException.")
final class ConnectedSendElsewhere implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        int from = Bound.descriptor(run);
        int peer = Bound.descriptor(run);
        int other = Bound.descriptor(run);
        Actor sender = run.actor("sender");
        sender.step(() -> Posix.connect(from, Posix.getsockname(peer)));
        Bound.endSilence(other);
        Sockaddr elsewhere = Posix.getsockname(other);
        sender.attempt("sendto", () -> Posix.sendto(from, Payload.bytes("hello"), 0, 5, 0, elsewhere));
        run.actor("other").attempt("recv", () -> Posix.recv(other, new byte[16], 0, 16, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        DatagramSocket from = Bound.socket(run);
        DatagramSocket peer = Bound.socket(run);
        DatagramSocket other = Bound.socket(run);
        Actor sender = run.actor("sender");
        sender.step(() -> from.connect(peer.getLocalSocketAddress()));
        Bound.endSilence(other);
        SocketAddress elsewhere = other.getLocalSocketAddress();
        sender.observe("sendto", () -> from.send(Payload.packet("hello", elsewhere)));
        run.actor("other").observe("recv", () -> other.receive(Payload.room(16)));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        DatagramChannel from = Bound.channel(run);
        DatagramChannel peer = Bound.channel(run);
        DatagramChannel other = Bound.channel(run);
        Actor sender = run.actor("sender");
        sender.step(() -> from.connect(peer.getLocalAddress()));
        Bound.endSilence(other.socket());
        SocketAddress elsewhere = other.getLocalAddress();
        sender.attempt("sendto", () -> from.send(Payload.buffer("hello"), elsewhere));
        run.actor("other").observe("recv", () -> other.socket().receive(Payload.room(16)));
    }
}
