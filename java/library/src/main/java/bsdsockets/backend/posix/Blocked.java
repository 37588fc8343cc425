package bsdsockets.backend.posix;

/** Somebody who waits inside a handle, in the handle's list of such; all of it under the handle's lock. */
interface Blocked {
    /** Makes it look whether the handle was closed. One wake can be lost: it is repeated until it has left. */
    void wake();

    /** The one behind it in the list. */
    Blocked next();

    void next(Blocked next);

    /** It is in the list no more. */
    default void left() {}
}
