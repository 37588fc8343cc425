package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Action;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Side;
import java.nio.channels.Channel;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** An actor whose steps are recorded. */
final class RecordingActor implements Actor {
    private static final String SUCCESS = "0";

    private final String name;
    private final Side side;
    private final Recording recording;
    private final Cleanup cleanup;
    /** What the next call is made on; null where that is not known. */
    private final Channel channel;

    RecordingActor(String name, Side side, Recording recording, Cleanup cleanup) {
        this(name, side, recording, cleanup, null);
    }

    private RecordingActor(String name, Side side, Recording recording, Cleanup cleanup, Channel channel) {
        this.name = name;
        this.side = side;
        this.recording = recording;
        this.cleanup = cleanup;
        this.channel = channel;
    }

    @Override
    public Actor on(Channel madeOn) {
        return new RecordingActor(name, side, recording, cleanup, madeOn);
    }

    @Override
    public <T> T step(Callable<T> call) {
        T value = mustSucceed(CallSite.code("step"), call);
        cleanup.addIfCloseable(value);
        return value;
    }

    @Override
    public void step(Action call) {
        mustSucceed(CallSite.code("step"), returningSuccess(call));
    }

    @Override
    public <T> T open(Callable<T> call) {
        T value = mustSucceed(CallSite.code("open"), call);
        cleanup.addOpened(value);
        return value;
    }

    @Override
    public <T> Optional<T> observe(String outcome, Callable<T> call) {
        String c = Failures.callIn(outcome);
        return observed(outcome, CallSite.code("observe"), call, text -> endAsInC(text, c));
    }

    @Override
    public boolean observe(String outcome, Action call) {
        return observed(outcome, CallSite.code("observe"), returningSuccess(call), text -> text)
                .isPresent();
    }

    @Override
    public <T> Optional<T> attempt(String outcome, Callable<T> call) {
        return observed(outcome, CallSite.code("attempt"), call, text -> SUCCESS);
    }

    private static Callable<String> returningSuccess(Action call) {
        return () -> {
            call.run();
            return SUCCESS;
        };
    }

    /** The end of a stream is 0 in C and -1 in the JDK. */
    private String endAsInC(String text, String call) {
        boolean end = side.isJdk() && call.startsWith("recv") && text.equals("-1");
        return end ? "0 (-1: end of stream)" : text;
    }

    private <T> T mustSucceed(String code, Callable<T> call) {
        int step = recording.begin(name, code);
        try {
            T value = call.call();
            recording.finish(step, Values.text(value));
            return value;
        } catch (SideEnded e) {
            throw e;
        } catch (Exception e) {
            String failure = Failures.text(side, e, name, channel).orElseGet(() -> Failures.described(e));
            recording.finish(step, failure);
            throw SideEnded.failed(name + ": " + CallSite.call(code) + ": " + failure);
        }
    }

    private <T> Optional<T> observed(String outcome, String code, Callable<T> call, UnaryOperator<String> valueText) {
        int step = recording.begin(name, code);
        try {
            T value = call.call();
            recording.finish(step, Values.text(value));
            cleanup.addIfCloseable(value);
            recording.outcome(outcome, valueText.apply(Values.text(value)));
            return Optional.ofNullable(value);
        } catch (SideEnded e) {
            throw e;
        } catch (Exception e) {
            String failure = Failures.text(side, e, Failures.callIn(outcome), channel)
                    .orElseThrow(
                            () -> SideEnded.failed(name + ": " + CallSite.call(code) + ": " + Failures.described(e)));
            recording.finish(step, failure);
            recording.outcome(outcome, failure);
            return Optional.empty();
        }
    }
}
