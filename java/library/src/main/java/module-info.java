/**
 * POSIX BSD sockets for Java: every call as C makes it, and a facade in the shape of Python's socket object.
 */
@SuppressWarnings("module") // bsdsockets.junit is built after this module, which does not know it
module bsdsockets {
    requires static jdk.net;

    exports bsdsockets;
    exports bsdsockets.net;
    exports bsdsockets.posix;
    exports bsdsockets.server;
    exports bsdsockets.internal.trace to
            bsdsockets.junit;
}
