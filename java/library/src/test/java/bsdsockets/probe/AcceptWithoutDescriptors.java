package bsdsockets.probe;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A listener while there are no descriptors, and when there are some again. */
public final class AcceptWithoutDescriptors {
    private static final int TRIES = 100;

    private AcceptWithoutDescriptors() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        try (BsdSocket server = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 8);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            client.connect(server.getSockName());
            // whatever is needed of classes has to be loaded while files can be opened
            server.accept().socket().close();
            client.connectEx(server.getSockName());
            BsdSocket pending = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
            pending.connect(server.getSockName());
            List<BsdSocket> taken = new ArrayList<>();
            take(taken, server);
            int told = 0;
            for (int i = 0; i < TRIES; i++) {
                try {
                    server.accept().socket().close();
                } catch (ErrnoException e) {
                    told += e.errno() == Constants.EMFILE ? 1 : 0;
                }
                take(taken, server);
            }
            for (BsdSocket socket : taken) {
                socket.close();
            }
            pending.close();
            System.out.println(told > 0 ? "told at once" : "never told");
            BsdSocket late = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0);
            late.connect(server.getSockName());
            server.accept().socket().close();
            late.close();
            System.out.println("goes on");
        }
    }

    private static void take(List<BsdSocket> taken, BsdSocket socket) throws IOException {
        try {
            while (true) {
                taken.add(socket.dup());
            }
        } catch (ErrnoException e) {
            if (e.errno() != Constants.EMFILE) {
                throw e;
            }
        }
    }
}
