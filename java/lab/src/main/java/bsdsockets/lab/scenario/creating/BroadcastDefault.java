package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_DGRAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_BROADCAST;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.DatagramSocket;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

@About(
        id = "option.broadcast-default",
        title = "whether a new datagram socket may send broadcasts",
        differs = "DatagramSocket sets SO_BROADCAST when it is created; a DatagramChannel and C leave it off, "
                + "and a broadcast is then refused with EACCES.")
final class BroadcastDefault implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_DGRAM, 0));
        program.observe("SO_BROADCAST", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_BROADCAST));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        DatagramSocket socket = program.open(() -> new DatagramSocket(null));
        program.observe("SO_BROADCAST", () -> socket.getBroadcast());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        DatagramChannel channel = program.open(() -> DatagramChannel.open());
        program.observe("SO_BROADCAST", () -> channel.getOption(StandardSocketOptions.SO_BROADCAST));
    }
}
