package bsdsockets.lab.scenario.unix;

import static bsdsockets.posix.Constants.AF_UNIX;
import static bsdsockets.posix.Constants.SOCK_STREAM;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrRaw;
import bsdsockets.posix.SockaddrUn;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;

/** The paths are of 106 to 109 bytes: {@code sun_path} has 108. */
@About(
        id = "unix.path-too-long",
        title = "bind paths that fit sun_path, that leave no room for a NUL, and that are too long",
        differs =
                "Linux takes 108 bytes without a NUL at their end. The JDK refuses more than 106 itself, before bind(2):"
                        + " sun.nio.ch.UnixDomainSockets keeps two of sun_path's bytes free.")
final class UnixPathTooLong implements Scenario {
    @Override
    public void nativeSide(Run run) throws Exception {
        Sockaddr shorter = SockaddrUn.ofPath(PathFor.socket(run, 106).toString());
        Sockaddr fits = SockaddrUn.ofPath(PathFor.socket(run, 107).toString());
        Sockaddr full = SockaddrUn.ofPath(PathFor.socket(run, 108).toString());
        Sockaddr tooLong = anyLength(PathFor.socket(run, 109));
        Actor server = run.actor("server");
        int first = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind a path of 106 bytes", () -> Posix.bind(first, shorter));
        int second = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind a path of 107 bytes", () -> Posix.bind(second, fits));
        int third = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind a path of 108 bytes", () -> Posix.bind(third, full));
        int fourth = server.open(() -> Posix.socket(AF_UNIX, SOCK_STREAM, 0));
        server.observe("bind a path of 109 bytes", () -> Posix.bind(fourth, tooLong));
    }

    /** As C can write it beyond {@code sun_path}; {@link SockaddrUn} refuses to. */
    private static Sockaddr anyLength(Path path) {
        byte[] bytes = Messages.bytes(path.toString());
        ByteBuffer struct = ByteBuffer.allocate(2 + bytes.length).order(ByteOrder.nativeOrder());
        return SockaddrRaw.of(struct.putShort((short) AF_UNIX).put(bytes).array());
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net.Socket and ServerSocket know internet addresses only");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        UnixDomainSocketAddress shorter = UnixDomainSocketAddress.of(PathFor.socket(run, 106));
        UnixDomainSocketAddress fits = UnixDomainSocketAddress.of(PathFor.socket(run, 107));
        UnixDomainSocketAddress full = UnixDomainSocketAddress.of(PathFor.socket(run, 108));
        UnixDomainSocketAddress tooLong = UnixDomainSocketAddress.of(PathFor.socket(run, 109));
        Actor server = run.actor("server");
        ServerSocketChannel first = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind a path of 106 bytes", () -> first.bind(shorter));
        ServerSocketChannel second = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind a path of 107 bytes", () -> second.bind(fits));
        ServerSocketChannel third = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind a path of 108 bytes", () -> third.bind(full));
        ServerSocketChannel fourth = server.open(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.attempt("bind a path of 109 bytes", () -> fourth.bind(tooLong));
    }
}
