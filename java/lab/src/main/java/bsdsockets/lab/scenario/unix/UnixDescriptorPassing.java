package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_TYPE;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import java.nio.ByteBuffer;
import java.util.List;

@About(
        id = "unix.descriptor-passing",
        title = "hand an open socket to somebody else: SCM_RIGHTS",
        noEquivalent = "Descriptors travel in the control data of sendmsg(2). The JDK's channels write and read with"
                + " write(2), read(2) and their vector forms, which have none.")
final class UnixDescriptorPassing implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        byte[] hello = Messages.bytes("hello");
        byte[] buf = new byte[100];
        Actor giver = run.actor("giver");
        int[] pair = giver.open(() -> Posix.socketpair(AF_UNIX, SOCK_STREAM, 0));
        int[] gift = giver.open(() -> Posix.socketpair(AF_UNIX, SOCK_DGRAM, 0));
        Msghdr message = new Msghdr(null, List.of(Messages.buffer("gift")), List.of(Cmsg.rights(gift[0])), 0);
        giver.observe("sendmsg", () -> Posix.sendmsg(pair[0], message, 0));
        giver.step(() -> Posix.close(gift[0]));

        Actor taker = run.actor("taker");
        Msghdr room = new Msghdr(null, List.of(ByteBuffer.allocate(100)), List.of(), 64);
        Msghdr.Result result = taker.step(() -> Posix.recvmsg(pair[1], room, 0));
        run.outcome("recvmsg", result.count());
        int[] descriptors = ((CmsgRights) result.control().get(0)).fds();
        run.outcome("descriptors received", descriptors.length);
        int received = run.closing(descriptors[0]);
        taker.observe("its type is the gift's", () -> Posix.getsockopt(received, SOL_SOCKET, SO_TYPE) == SOCK_DGRAM);
        taker.observe("send over it", () -> Posix.send(received, hello, 0, hello.length, 0));
        giver.observe("recv from it", () -> Posix.recv(gift[1], buf, 0, buf.length, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a Socket's stream writes bytes, and java.net has no AF_UNIX");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("SocketChannel.write is write(2), which has no control data");
    }
}
