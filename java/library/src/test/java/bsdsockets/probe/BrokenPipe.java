package bsdsockets.probe;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.SocketStreams;
import bsdsockets.posix.Accepted;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Linger;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import java.util.List;

/** Sends 10,000 times to a peer that has reset the connection, by the mirror and by the facade: prints how often it was EPIPE. */
public final class BrokenPipe {
    private static final int SENDS = 10_000;
    private static final byte[] DATA = {1};

    private BrokenPipe() {}

    /** With any argument SIGPIPE has its default, which would end the process, and only the facade sends. */
    public static void main(String[] args) throws Exception {
        int broken = 0;
        if (args.length > 0) {
            setDefault("PIPE");
        } else {
            broken += mirror();
        }
        System.out.println(broken + facade() + " EPIPE");
    }

    private static int mirror() throws Exception {
        int listener = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.listen(listener, 1);
        int client = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
        Posix.connect(client, Posix.getsockname(listener));
        Accepted accepted = Posix.accept(listener);
        Posix.setsockopt(accepted.fd(), Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
        Posix.close(accepted.fd());
        int broken = 0;
        for (int i = 0; i <= SENDS; i++) {
            broken += isBroken(() -> Posix.send(client, DATA, 0, 1, 0));
        }
        return broken;
    }

    private static int facade() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 1);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            try (BsdSocket server = listener.accept().socket()) {
                server.setSockOpt(Constants.SOL_SOCKET, Constants.SO_LINGER, new Linger(true, 0).toBytes());
            }
            try (SocketStreams streams = client.makeFile()) {
                List<Send> ways = List.of(
                        () -> client.send(DATA),
                        () -> client.sendAll(DATA),
                        () -> client.sendMsg(new Msghdr(null, List.of(ByteBuffer.wrap(DATA)), List.of(), 0), 0),
                        () -> streams.out().write(DATA));
                int broken = 0;
                for (int i = 0; i <= SENDS; i++) {
                    broken += isBroken(ways.get(i % ways.size()));
                }
                return broken;
            }
        }
    }

    private interface Send {
        void make() throws Exception;
    }

    /** The first send of all is told of the reset, and does not count. */
    private static int isBroken(Send send) throws Exception {
        try {
            send.make();
            return 0;
        } catch (ErrnoException e) {
            return e.errno() == Constants.EPIPE ? 1 : 0;
        }
    }

    /** By reflection: the compiler warns of the class, and cannot be told not to. */
    private static void setDefault(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        signal.getMethod("handle", signal, handler)
                .invoke(
                        null,
                        signal.getConstructor(String.class).newInstance(name),
                        handler.getField("SIG_DFL").get(null));
    }
}
