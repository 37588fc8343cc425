package bsdsockets.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects two sockets that are connected to each other, as a {@link SocketPair} or a {@code BsdSocket[]} of the client and
 * the server. They are on the test's backend, {@link bsdsockets.Backend#NATIVE} but under {@link EachBackend}, and closed
 * after the test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Connected {
    /** What connects them. */
    Transport value() default Transport.TCP;
}
