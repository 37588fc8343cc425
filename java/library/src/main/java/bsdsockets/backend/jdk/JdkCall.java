package bsdsockets.backend.jdk;

import java.io.IOException;

/** A call on one of the JDK's sockets, which may throw what the JDK throws. */
@FunctionalInterface
interface JdkCall<T> {
    T make(JdkEnd end) throws IOException;
}
