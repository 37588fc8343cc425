package bsdsockets.backend.posix;

import java.io.IOException;

/** One try at a call that may block. */
@FunctionalInterface
interface Attempt {
    /**
     * Tries.
     *
     * @param caller how the calling thread is woken; null on a virtual thread, where nothing may wait
     * @return what the call returns; {@code -EINTR} makes another try at once, {@code -EAGAIN} once there is a reason to
     */
    long make(int fd, Caller caller) throws IOException;
}
