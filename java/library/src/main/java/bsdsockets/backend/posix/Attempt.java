package bsdsockets.backend.posix;

import java.io.IOException;

/** One try at a call. EINTR makes another. */
@FunctionalInterface
interface Attempt<T> {
    T make(int fd) throws IOException;
}
