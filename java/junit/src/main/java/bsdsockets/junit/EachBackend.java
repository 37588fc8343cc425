package bsdsockets.junit;

import bsdsockets.Backend;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each backend. What is injected is on the backend of the run, which a parameter of type
 * {@link Backend} tells.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@NativeSockets
@SuppressWarnings("exports") // JUnit alone needs to know it
@ExtendWith(BackendInvocations.class)
public @interface EachBackend {
    /** Which ones; all of them if none is named. */
    Backend[] value() default {};
}
