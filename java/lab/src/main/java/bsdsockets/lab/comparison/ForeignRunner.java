package bsdsockets.lab.comparison;

import bsdsockets.lab.foreign.ForeignLoader;
import bsdsockets.lab.scenario.Scenario;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs the native side of a scenario as a second copy of the scenario and the library does, over java.lang.foreign. */
final class ForeignRunner {
    /** What the copy hands back. */
    private static final Set<String> SHARED = Set.of(
            SideReport.class.getName(),
            SideReport.Status.class.getName(),
            Outcome.class.getName(),
            Step.class.getName());

    /** One copy beside each class loader: what a class keeps, it keeps for all scenarios, as in the first copy. */
    private static final Map<ClassLoader, ForeignLoader> LOADERS = new HashMap<>();

    private final Duration limit;

    ForeignRunner(Duration limit) {
        this.limit = limit;
    }

    /** Empty for a scenario that cannot be had twice: one that is neither of the catalogue nor a class to be made. */
    Optional<SideReport> run(Scenario scenario) {
        Class<? extends Scenario> type = scenario.getClass();
        try {
            Object end = loader(type.getClassLoader())
                    .loadClass(ForeignEnd.class.getName())
                    .getConstructor(String.class, String.class)
                    .newInstance(scenario.id(), type.getName());
            return asRun(end).apply(limit);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the lab cannot be loaded twice", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Duration, Optional<SideReport>> asRun(Object end) {
        return (Function<Duration, Optional<SideReport>>) end;
    }

    private static ForeignLoader loader(ClassLoader parent) {
        synchronized (LOADERS) {
            return LOADERS.computeIfAbsent(parent, here -> new ForeignLoader(here, SHARED));
        }
    }
}
