package bsdsockets.lab.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a scenario is about. Each sentence is printed only where the run came to its verdict, so none can contradict what
 * was seen.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
    /** As in "connect.refused": the group, a dot, words joined by hyphens. */
    String id();

    /** A line that says what is tried, as in "connect to a port where nobody listens". */
    String title();

    /** Why the sides are the same, where that is worth a sentence. */
    String same() default "";

    /** Why a JDK side differs: what the JDK does beneath. */
    String differs() default "";

    /** Why the JDK has no way; without it the reasons of the sides are printed. */
    String noEquivalent() default "";

    /**
     * Whether the outcomes tell of the machine as well: its name, its addresses, its files in /etc, its rights. A record that
     * is to be compared with other machines' leaves such a scenario out.
     */
    boolean dependsOnMachine() default false;
}
