package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;

@About(
        id = "option.unknown",
        title = "get and set an option that does not exist",
        same = "The JDK looks the option up among those that the socket supports and refuses others with "
                + "UnsupportedOperationException, without a system call; the kernel says ENOPROTOOPT.")
final class UnknownOption implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Actor program = run.actor("program");
        int fd = program.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));
        int noSuchOption = 9999;
        program.observe("getsockopt", () -> Posix.getsockopt(fd, SOL_SOCKET, noSuchOption));
        program.observe("setsockopt", () -> Posix.setsockopt(fd, SOL_SOCKET, noSuchOption, 1));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        Actor program = run.actor("program");
        Socket socket = program.open(() -> new Socket());
        SocketOption<Integer> noSuchOption = new NoSuchOption();
        program.observe("getsockopt", () -> socket.getOption(noSuchOption));
        program.attempt("setsockopt", () -> socket.setOption(noSuchOption, 1));
    }

    @Override
    public void nioSide(Run run) throws Exception {
        Actor program = run.actor("program");
        SocketChannel channel = program.open(() -> SocketChannel.open());
        SocketOption<Integer> noSuchOption = new NoSuchOption();
        program.observe("getsockopt", () -> channel.getOption(noSuchOption));
        program.attempt("setsockopt", () -> channel.setOption(noSuchOption, 1));
    }

    private record NoSuchOption(String name, Class<Integer> type) implements SocketOption<Integer> {
        NoSuchOption() {
            this("SO_NONE", Integer.class);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
