package bsdsockets.lab.comparison;

import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The end of {@link ForeignRunner} that is loaded with the second copy: finds the scenario there, and runs it. */
public final class ForeignEnd implements Function<Duration, Optional<SideReport>> {
    private final String id;
    private final String className;

    /** A run of a scenario of the catalogue, or of a class with a public constructor without parameters. */
    public ForeignEnd(String id, String className) {
        this.id = id;
        this.className = className;
    }

    @Override
    public Optional<SideReport> apply(Duration limit) {
        return scenario().map(scenario -> new SideRunner(limit).run(scenario, Side.FFM));
    }

    private Optional<Scenario> scenario() {
        return Catalogue.all().stream()
                .filter(scenario -> scenario.getClass().getName().equals(className)
                        && scenario.id().equals(id))
                .findFirst()
                .or(this::made);
    }

    private Optional<Scenario> made() {
        try {
            Class<?> type = Class.forName(className, true, ForeignEnd.class.getClassLoader());
            Optional<Constructor<?>> plain = Stream.of(type.getConstructors())
                    .filter(constructor -> constructor.getParameterCount() == 0)
                    .findFirst();
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of((Scenario) plain.get().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " cannot be made a second time", e);
        }
    }
}
