package bsdsockets.posix;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method is in C, in Python and in the JDK. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mirrors {
    /** The C prototype, as the man page has it; of a batch, the prototypes of its calls. */
    String c();

    /** Python's call; "none" where Python has none. */
    String python();

    /** The JDK's nearest methods, as in {@code java.net.ServerSocket#accept()}; none where the JDK has none. */
    String[] jdk() default {};

    /** Where the JDK's way differs, or why it has none. */
    String note() default "";
}
