package bsdsockets.lab.trace;

import bsdsockets.lab.scenario.Side;
import java.util.List;

/**
 * What was seen of one side.
 *
 * @param events in the order of time
 * @param frames its packets as they were captured
 * @param outcomes as {@code lab compare} has them
 * @param failure how its process failed; "" where it did not
 */
public record SideTrace(Side side, List<Event> events, List<Frame> frames, List<String> outcomes, String failure) {
    public SideTrace {
        events = List.copyOf(events);
        frames = List.copyOf(frames);
        outcomes = List.copyOf(outcomes);
    }
}
