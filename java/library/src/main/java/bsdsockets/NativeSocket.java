package bsdsockets;

import java.io.IOException;

/** x */
final class NativeSocket {
    static BsdSocket open(int domain, int type, int protocol) throws IOException {
        throw new NoEquivalentException("");
    }

    static BsdSocket fromFd(int fd) throws IOException {
        throw new NoEquivalentException("");
    }

    static BsdSocket[] pair(int domain, int type, int protocol) throws IOException {
        throw new NoEquivalentException("");
    }
}
