package bsdsockets.lab.scenario.stream;

import bsdsockets.lab.scenario.Scenario;
import java.util.List;

/** How bytes flow over a connection, and how it ends. */
public final class Streams {
    private Streams() {}

    public static List<Scenario> scenarios() {
        return List.of(
                new GluedMessages(),
                new PartialSend(),
                new SendAll(),
                new OrderlyEnd(),
                new HalfClose(),
                new ZeroLengthRecv(),
                new RecvNonblocking(),
                new RecvTimeout(),
                new SendTimeout(),
                new RecvInterrupted(),
                new ResetThenRecvTwice(),
                new SendAfterPeerClose(),
                new SendAfterShutdown(),
                new RecvAfterShutdownRead(),
                new ShutdownUnconnected(),
                new CloseWithUnreadData(),
                new CloseLingerZero(),
                new CloseWhileBlocked(),
                new UseAfterClose(),
                new Peek(),
                new WaitAll(),
                new DontWait(),
                new OutOfBand(),
                new Handshake());
    }
}
