package bsdsockets.lab.scenario.readiness;

import static bsdsockets.posix.Constants.EPOLLET;
import static bsdsockets.posix.Constants.EPOLLIN;
import static bsdsockets.posix.Constants.EPOLL_CTL_ADD;
import static bsdsockets.posix.Constants.EPOLL_CTL_MOD;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Connected;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.EpollEvents;
import bsdsockets.posix.Posix;

@About(
        id = "epoll.edge",
        title = "be told of data once, when they come (edge), or as long as they are there (level)",
        noEquivalent =
                "A Selector registers its channels level-triggered, without EPOLLET, and no operation of a SelectionKey"
                        + " asks for anything else.")
final class EpollEdge implements Scenario {
    private static final int AT_MOST_MILLIS = 4000;

    @Override
    public void nativeSide(Run run) throws Exception {
        Connected.Descriptors pair = Connected.descriptors(run);
        Actor client = run.actor("client");
        Actor server = run.actor("server");
        int fd = pair.client();
        int connection = pair.server();
        byte[] hello = {'h', 'e', 'l', 'l', 'o'};
        EpollEvents events = EpollEvents.allocate(1);
        int epoll = client.open(() -> Posix.epoll_create1(0));
        client.step(() -> Posix.epoll_ctl(epoll, EPOLL_CTL_ADD, fd, EPOLLIN | EPOLLET, 0));
        server.step(() -> Posix.send(connection, hello, 0, hello.length, 0));
        client.observe("edge: first epoll_wait", () -> Posix.epoll_wait(epoll, events, AT_MOST_MILLIS));
        client.observe("edge: epoll_wait with the data unread", () -> Posix.epoll_wait(epoll, events, 0));
        server.step(() -> Posix.send(connection, hello, 0, hello.length, 0));
        client.observe("edge: epoll_wait when more came", () -> Posix.epoll_wait(epoll, events, AT_MOST_MILLIS));
        client.step(() -> Posix.epoll_ctl(epoll, EPOLL_CTL_MOD, fd, EPOLLIN, 0));
        client.observe("level: first epoll_wait", () -> Posix.epoll_wait(epoll, events, 0));
        client.observe("level: epoll_wait with the data unread", () -> Posix.epoll_wait(epoll, events, 0));
        client.step(() -> Posix.recv(fd, new byte[10], 0, 10, 0));
        client.observe("level: epoll_wait with all read", () -> Posix.epoll_wait(epoll, events, 0));
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("a Socket cannot be waited for together with others");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("a Selector is level-triggered only");
    }
}
