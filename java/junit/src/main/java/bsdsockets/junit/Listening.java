package bsdsockets.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a {@code BsdSocket} that listens on a free TCP port of 127.0.0.1. It is on the test's backend,
 * {@link bsdsockets.Backend#NATIVE} but under {@link EachBackend}, and closed after the test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Listening {
    /** How many connections may wait to be accepted. */
    int backlog() default 16;
}
