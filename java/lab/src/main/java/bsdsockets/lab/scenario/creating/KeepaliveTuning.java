package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_KEEPALIVE;
import static bsdsockets.posix.Constants.TCP_KEEPCNT;
import static bsdsockets.posix.Constants.TCP_KEEPIDLE;
import static bsdsockets.posix.Constants.TCP_KEEPINTVL;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

@About(
        id = "option.keepalive-tuning",
        title = "set when a silent connection is probed, how often, and when it is given up",
        same = "jdk.net.ExtendedSocketOptions names the three options, and the JDK passes them on to the "
                + "kernel, which checks the values.")
final class KeepaliveTuning implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        program.observe("SO_KEEPALIVE", () -> Posix.getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE));
        program.step(() -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 60));
        program.observe("TCP_KEEPIDLE read back", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE));
        program.step(() -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, 10));
        program.observe("TCP_KEEPINTVL read back", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL));
        program.step(() -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, 3));
        program.observe("TCP_KEEPCNT read back", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT));
        program.observe("setsockopt TCP_KEEPIDLE 0", () -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        program.observe("SO_KEEPALIVE", () -> socket.getKeepAlive());
        program.step(() -> socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 60));
        program.observe("TCP_KEEPIDLE read back", () -> socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
        program.step(() -> socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 10));
        program.observe("TCP_KEEPINTVL read back", () -> socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL));
        program.step(() -> socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3));
        program.observe("TCP_KEEPCNT read back", () -> socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT));
        program.attempt("setsockopt TCP_KEEPIDLE 0", () -> socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 0));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        program.observe("SO_KEEPALIVE", () -> channel.getOption(StandardSocketOptions.SO_KEEPALIVE));
        program.step(() -> channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 60));
        program.observe("TCP_KEEPIDLE read back", () -> channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
        program.step(() -> channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 10));
        program.observe("TCP_KEEPINTVL read back", () -> channel.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL));
        program.step(() -> channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3));
        program.observe("TCP_KEEPCNT read back", () -> channel.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT));
        program.attempt("setsockopt TCP_KEEPIDLE 0", () -> channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 0));
    }
}
