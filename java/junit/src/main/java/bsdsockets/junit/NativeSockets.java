package bsdsockets.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that use the native library.
 *
 * <ul>
 *   <li>Where the library cannot be loaded they are skipped, with the loader's reason; with the configuration parameter
 *       {@value #REQUIRED} set to true they run and fail instead.
 *   <li>A test or its methods of set-up may ask for a {@link Connected} pair, a {@link Listening} socket and, under
 *       {@link EachBackend}, a {@link bsdsockets.Backend}. What they get is closed after the test.
 *   <li>A test that leaves a descriptor open fails. Descriptors are the process's: those count that this library has
 *       opened since the test began, by a call of the mirror or of the facade, and every other socket that is new; files
 *       that the JVM opens for itself do not, nor what a class opens in its static initialiser.
 * </ul>
 *
 * <p>Where tests run in parallel these run alone, as {@link org.junit.jupiter.api.parallel.Isolated} ones do: of a
 * descriptor of the process nobody could say otherwise which test opened it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@SuppressWarnings("exports") // JUnit alone needs to know it
@ExtendWith(NativeSocketsExtension.class)
@ResourceLock(NativeSockets.ALONE)
public @interface NativeSockets {
    /** Configuration parameter: true where a library that cannot be loaded is a failure. */
    String REQUIRED = "bsdsockets.junit.required";

    /** The lock of {@link org.junit.jupiter.api.parallel.Isolated}. */
    String ALONE = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    /** Whether a test that leaves a descriptor open fails. The annotation that is nearest to the test decides. */
    boolean failOnLeak() default true;
}
