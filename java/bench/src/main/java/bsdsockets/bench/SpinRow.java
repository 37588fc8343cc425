package bsdsockets.bench;

import bsdsockets.BsdSocket;
import bsdsockets.bench.Connections.Ends;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How long an answer takes, in the middle, where both ends spin and each may have a processor of its own. */
final class SpinRow implements Row {
    private static final int TRIES = 200;
    private static final int ANSWERS = 2000;

    @Override
    public String name() {
        return "spin";
    }

    @Override
    public String title() {
        return "TCP, 64 bytes there and back, two processors, the median time of " + ANSWERS
                + "; varies with what else runs";
    }

    @Override
    public List<Figure> measure(Schedule schedule) throws IOException {
        Ends<BsdSocket> ends = Connections.facade();
        for (BsdSocket socket : ends.both()) {
            socket.setSpin(TRIES);
        }
        FdPair fds = FdPair.tcp();
        Talk asking = new FacadeTalk(ends.client());
        try (Side ours = PingPong.of("spinning", asking, new FacadeTalk(ends.server()));
                Side c = PingPong.inC(fds)) {
            ours.contender().loop().run(ANSWERS);
            c.contender().loop().run(ANSWERS);
            double[] ratios = new double[schedule.rounds()];
            double[] blocking = new double[ratios.length];
            for (int round = 0; round < ratios.length; round++) {
                double spinning = ofOurs(asking);
                blocking[round] = ofC(fds.client());
                ratios[round] = spinning / blocking[round];
            }
            String what = "BsdSocket.setSpin over C through glibc, "
                    + Math.round(Quartiles.of(blocking).median()) + " ns";
            return List.of(new Figure(what, "", Quartiles.of(ratios), Goal.atMost(0.2)));
        }
    }

    private static double ofOurs(Talk asking) throws IOException {
        double[] nanos = new double[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            long start = System.nanoTime();
            PingPong.ask(asking, 1);
            nanos[i] = System.nanoTime() - start;
        }
        return Quartiles.of(nanos).median();
    }

    private static double ofC(int fd) throws IOException {
        long[] nanos = new long[ANSWERS];
        if (CLoops.askTimed(fd, nanos) != ANSWERS) {
            throw new EOFException("not all was answered in C");
        }
        return Quartiles.of(Arrays.stream(nanos).asDoubleStream().toArray()).median();
    }
}
