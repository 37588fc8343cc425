package bsdsockets.lab;

import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** A scenario put together in a test. A side that is not given does nothing, and so cannot tell. */
public final class Sketch implements Scenario {
    /** What a side does. */
    @FunctionalInterface
    public interface Body {
        void perform(Run run) throws Exception;
    }

    private final String id;
    private boolean dependsOnMachine;
    private final Map<Side, Body> bodies = new EnumMap<>(Side.class);
    private final Map<Verdict, String> sentences = new EnumMap<>(Verdict.class);

    public Sketch(String id) {
        this.id = id;
    }

    public Sketch side(Side side, Body body) {
        bodies.put(side, body);
        return this;
    }

    public Sketch allSides(Body body) {
        for (Side side : Side.values()) {
            bodies.put(side, body);
        }
        return this;
    }

    public Sketch why(Verdict verdict, String sentence) {
        sentences.put(verdict, sentence);
        return this;
    }

    public Sketch onThisMachine() {
        dependsOnMachine = true;
        return this;
    }

    @Override
    public boolean dependsOnMachine() {
        return dependsOnMachine;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "what a test tries";
    }

    @Override
    public String why(Verdict verdict) {
        return sentences.getOrDefault(verdict, "");
    }

    @Override
    public void nativeSide(Run run) throws Exception {
        perform(Side.NATIVE, run);
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        perform(Side.JAVA_NET, run);
    }

    @Override
    public void nioSide(Run run) throws Exception {
        perform(Side.NIO, run);
    }

    private void perform(Side side, Run run) throws Exception {
        bodies.getOrDefault(side, nothing -> {}).perform(run);
    }
}
