package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_LINGER;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

@About(
        id = "option.linger-default",
        title = "whether close waits for data that is not sent yet, and for how long once told so",
        same = "SO_LINGER is off by default; the JDK has one number for C's struct linger and reads off as " + "-1.")
final class LingerDefault implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        Linger before = program.step(() -> Linger.ofBytes(Posix.getsockopt(fd, SOL_SOCKET, SO_LINGER, 8)));
        run.outcome("SO_LINGER on", before.onoff());
        program.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_LINGER, new Linger(true, 5).toBytes()));
        Linger on = program.step(() -> Linger.ofBytes(Posix.getsockopt(fd, SOL_SOCKET, SO_LINGER, 8)));
        run.outcome("SO_LINGER seconds after 5 were set", on.seconds());
        program.step(() -> Posix.setsockopt(fd, SOL_SOCKET, SO_LINGER, new Linger(false, 0).toBytes()));
        Linger off = program.step(() -> Linger.ofBytes(Posix.getsockopt(fd, SOL_SOCKET, SO_LINGER, 8)));
        run.outcome("SO_LINGER on after it was set off", off.onoff());
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        program.observe("SO_LINGER on", () -> socket.getSoLinger() >= 0);
        program.step(() -> socket.setSoLinger(true, 5));
        program.observe("SO_LINGER seconds after 5 were set", () -> socket.getSoLinger());
        program.step(() -> socket.setSoLinger(false, 0));
        program.observe("SO_LINGER on after it was set off", () -> socket.getSoLinger() >= 0);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        program.observe("SO_LINGER on", () -> channel.getOption(StandardSocketOptions.SO_LINGER) >= 0);
        program.step(() -> channel.setOption(StandardSocketOptions.SO_LINGER, 5));
        program.observe("SO_LINGER seconds after 5 were set", () -> channel.getOption(StandardSocketOptions.SO_LINGER));
        program.step(() -> channel.setOption(StandardSocketOptions.SO_LINGER, -1));
        program.observe(
                "SO_LINGER on after it was set off", () -> channel.getOption(StandardSocketOptions.SO_LINGER) >= 0);
    }
}
