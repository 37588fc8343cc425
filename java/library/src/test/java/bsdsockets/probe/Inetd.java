package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import java.io.IOException;
import java.util.Locale;

/** A service as inetd starts it: its standard input is a socket, a connection (nowait) or a listener (wait). */
public final class Inetd {
    private static final int CLIENT = 3;

    private Inetd() {}

    /** Takes "nowait", and the connection's other end is descriptor 3, or "wait". */
    public static void main(String[] args) throws IOException {
        try (BsdSocket input = BsdSocket.fromFd(0)) {
            if (args[0].equals("nowait")) {
                serve(input, BsdSocket.fromFd(CLIENT));
                return;
            }
            BsdSocket client = BsdSocket.open(Backend.NATIVE, input.family(), input.type(), 0);
            client.connect(input.getSockName());
            try (BsdSocket connection = input.accept().socket()) {
                serve(connection, client);
            }
        }
    }

    private static void serve(BsdSocket connection, BsdSocket client) throws IOException {
        try (client) {
            client.sendAll("hello".getBytes(UTF_8));
            String request = new String(connection.recv(10), UTF_8);
            connection.sendAll(request.toUpperCase(Locale.ROOT).getBytes(UTF_8));
            System.out.println(new String(client.recv(10), UTF_8));
        }
    }
}
