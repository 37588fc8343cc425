package bsdsockets.lab.trace;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import java.util.concurrent.CountDownLatch;

/** What a test traces: a side that waits for what does not come. */
@About(id = "test.never-ending", title = "waiting for what does not come", same = "It is the same.")
public final class NeverEnding implements Scenario {
    private static void waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void nativeSide(Run run) throws Exception {
        waitForEver();
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        waitForEver();
    }

    @Override
    public void nioSide(Run run) throws Exception {
        waitForEver();
    }
}
