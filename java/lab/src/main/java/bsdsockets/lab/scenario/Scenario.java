package bsdsockets.lab.scenario;

/**
 * One piece of behaviour, to be run for real on each side. An implementation carries {@link About}.
 *
 * <p>The sides are written directly on {@link bsdsockets.posix.Posix}, on java.net and on java.nio.channels, as an
 * ordinary developer of each would write them. Each runs in a thread of its own with about ten seconds; what it throws
 * makes the side "failed".
 */
public interface Scenario {
    void nativeSide(Run run) throws Exception;

    void javaNetSide(Run run) throws Exception;

    void nioSide(Run run) throws Exception;

    /** As in "connect.refused". */
    default String id() {
        return about().id();
    }

    /** A line that says what is tried. */
    default String title() {
        return about().title();
    }

    /** Why it comes to this verdict, in terms of what the JDK does beneath; "" where no sentence is written for it. */
    default String why(Verdict verdict) {
        return switch (verdict) {
            case SAME -> about().same();
            case DIFFERS -> about().differs();
            case NO_EQUIVALENT -> about().noEquivalent();
            default -> "";
        };
    }

    /** Whether its outcomes tell of the machine as well, as {@link About#dependsOnMachine()}. */
    default boolean dependsOnMachine() {
        return about().dependsOnMachine();
    }

    private About about() {
        About about = getClass().getAnnotation(About.class);
        if (about == null) {
            throw new IllegalStateException(getClass().getName() + " says nothing about itself: it lacks @About");
        }
        return about;
    }
}
