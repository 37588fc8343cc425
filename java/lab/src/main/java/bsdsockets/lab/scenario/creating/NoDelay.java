package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.IPPROTO_TCP;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.TCP_NODELAY;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

@About(
        id = "option.nodelay",
        title = "whether small writes are sent at once: TCP_NODELAY, before and after it is set",
        same = "Nagle's algorithm is on by default everywhere; the JDK passes the option on to the kernel "
                + "both ways.")
final class NoDelay implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        program.observe("TCP_NODELAY", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_NODELAY));
        program.observe("setsockopt TCP_NODELAY", () -> Posix.setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1));
        program.observe("TCP_NODELAY after it was set", () -> Posix.getsockopt(fd, IPPROTO_TCP, TCP_NODELAY));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        program.observe("TCP_NODELAY", () -> socket.getTcpNoDelay());
        program.observe("setsockopt TCP_NODELAY", () -> socket.setTcpNoDelay(true));
        program.observe("TCP_NODELAY after it was set", () -> socket.getTcpNoDelay());
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        program.observe("TCP_NODELAY", () -> channel.getOption(StandardSocketOptions.TCP_NODELAY));
        program.attempt("setsockopt TCP_NODELAY", () -> channel.setOption(StandardSocketOptions.TCP_NODELAY, true));
        program.observe("TCP_NODELAY after it was set", () -> channel.getOption(StandardSocketOptions.TCP_NODELAY));
    }
}
