/**
 * POSIX BSD sockets for Java: every call as C makes it, and a facade in the shape of Python's socket object.
 */
module bsdsockets {
    requires static jdk.net;

    exports bsdsockets;
    exports bsdsockets.net;
    exports bsdsockets.posix;
}
