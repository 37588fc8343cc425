package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.TCP_ESTABLISHED;
import static bsdsockets.posix.Constants.TCP_FIN_WAIT2;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.TcpInfo;

@About(
        id = "option.tcp-info",
        title = "what the kernel knows of a live connection: its state, its round-trip time, what is on its way",
        noEquivalent = "TCP_INFO is a struct. The JDK's socket options are those that StandardSocketOptions and"
                + " jdk.net.ExtendedSocketOptions name, and there is no way to ask for another.")
final class LiveTcpInfo implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        client.step(() -> Posix.send(fd, new byte[5], 0, 5, 0));
        server.step(() -> Posix.recv(connection, new byte[5], 0, 5, 0));
        run.await("the bytes to be acknowledged", () -> info(fd).unacked() == 0);
        TcpInfo live = client.step(() -> Posix.getsockopt(fd, SockOpts.TCP_INFO));
        run.outcome("is established", live.state() == TCP_ESTABLISHED);
        run.outcome("round-trip time is known", live.rtt() > 0);
        run.outcome("bytes not acknowledged", live.unacked());
        client.step(() -> Posix.shutdown(fd, Constants.SHUT_WR));
        run.await("the FIN to be acknowledged", () -> info(fd).state() == TCP_FIN_WAIT2);
        TcpInfo half = client.step(() -> Posix.getsockopt(fd, SockOpts.TCP_INFO));
        run.outcome("is in FIN_WAIT2 after shutdown", half.state() == TCP_FIN_WAIT2);
    }

    private static TcpInfo info(int fd) throws Exception {
        return Posix.getsockopt(fd, SockOpts.TCP_INFO);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has TCP_INFO");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("neither StandardSocketOptions nor jdk.net.ExtendedSocketOptions has TCP_INFO");
    }
}
