package bsdsockets.backend.posix;

import java.io.IOException;

/** A call that cannot block. */
@FunctionalInterface
interface Call<T> {
    T make(int fd) throws IOException;
}
