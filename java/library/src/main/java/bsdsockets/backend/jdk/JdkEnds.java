package bsdsockets.backend.jdk;

import bsdsockets.Backend;
import bsdsockets.NoEquivalentException;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

/** Which of the JDK's classes C's family, type and protocol mean. */
final class JdkEnds {
    private JdkEnds() {}

    /** What {@code socket(2)} asks for, type without its flags. */
    static JdkEnd open(Backend backend, int domain, int type, int protocol) throws IOException {
        requireKnown(backend, domain, type, protocol);
        if (backend == Backend.JAVA_NET) {
            return type == Constants.SOCK_STREAM
                    ? new JavaNetStream(new Socket())
                    : new JavaNetDatagram(new DatagramSocket(null));
        }
        StandardProtocolFamily family = domain == Constants.AF_UNIX
                ? StandardProtocolFamily.UNIX
                : domain == Constants.AF_INET6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        return type == Constants.SOCK_STREAM
                ? new NioStream(SocketChannel.open(family), family)
                : new NioDatagram(DatagramChannel.open(family));
    }

    private static void requireKnown(Backend backend, int domain, int type, int protocol) throws NoEquivalentException {
        boolean inet = domain == Constants.AF_INET || domain == Constants.AF_INET6;
        boolean unix = domain == Constants.AF_UNIX && backend == Backend.NIO;
        if (!inet && !unix) {
            throw none(
                    backend,
                    Constants.nameOf("AF_", domain),
                    "AF_INET, AF_INET6" + (backend == Backend.NIO ? ", AF_UNIX" : ""));
        }
        if ((type & Constants.SOCK_CLOEXEC) != 0) {
            throw none(backend, "SOCK_CLOEXEC", "what the JDK does by itself");
        }
        boolean stream = type == Constants.SOCK_STREAM;
        if (!stream && !(inet && type == Constants.SOCK_DGRAM)) {
            throw none(backend, Constants.nameOf("SOCK_", type), "SOCK_STREAM" + (inet ? ", SOCK_DGRAM" : ""));
        }
        int usual = unix ? 0 : stream ? Constants.IPPROTO_TCP : Constants.IPPROTO_UDP;
        if (protocol != 0 && protocol != usual) {
            throw none(
                    backend,
                    "protocol " + protocol,
                    "0" + (usual == 0 ? "" : ", " + Constants.nameOf("IPPROTO_", usual)));
        }
    }

    private static NoEquivalentException none(Backend backend, String what, String has) {
        String packageName = backend == Backend.JAVA_NET ? "java.net" : "java.nio.channels";
        return new NoEquivalentException("socket: " + packageName + " has no " + what + ", only " + has);
    }
}
