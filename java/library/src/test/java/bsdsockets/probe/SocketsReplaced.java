package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.net.BsdSocketImplFactory;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** A JVM all of whose sockets are ours, and the JDK's own code at work over them. */
public final class SocketsReplaced {
    private SocketsReplaced() {}

    /**
     * Says what it saw.
     *
     * @param args the key store
     */
    public static void main(String[] args) throws Exception {
        @SuppressWarnings("deprecation") // the one way to replace them all
        Installation both = () -> {
            Socket.setSocketImplFactory(new BsdSocketImplFactory(false));
            ServerSocket.setSocketFactory(new BsdSocketImplFactory(true));
        };
        both.install();
        System.out.println("whose: " + whose());
        System.out.println("objects: " + objects());
        System.out.println("lines: " + lines());
        System.out.println("transferred: " + transferred());
        System.out.println("https: " + https(Path.of(args[0])));
    }

    private interface Installation {
        void install() throws IOException;
    }

    /** Ours say what the kernel said. */
    private static String whose() throws IOException {
        int port;
        try (ServerSocket server = server()) {
            port = server.getLocalPort();
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "connected to nobody, as " + socket;
        } catch (ConnectException e) {
            return e.getMessage() + ", " + e.getCause().getClass().getSimpleName();
        }
    }

    private static Object objects() throws Exception {
        try (ServerSocket server = server();
                Socket client = client(server);
                Socket accepted = server.accept()) {
            ObjectOutputStream out = new ObjectOutputStream(client.getOutputStream());
            out.writeObject(List.of("a", 1));
            out.flush();
            return new ObjectInputStream(accepted.getInputStream()).readObject();
        }
    }

    private static String lines() throws IOException {
        try (ServerSocket server = server();
                Socket client = client(server);
                Socket accepted = server.accept()) {
            PrintWriter out = new PrintWriter(client.getOutputStream(), true, UTF_8);
            out.println("Grüße");
            out.println("second");
            BufferedReader in = new BufferedReader(new InputStreamReader(accepted.getInputStream(), UTF_8));
            return in.readLine() + "/" + in.readLine();
        }
    }

    private static boolean transferred() throws Exception {
        byte[] data = new byte[3 << 20];
        new Random(5).nextBytes(data);
        try (ServerSocket server = server();
                Socket client = client(server);
                Socket accepted = server.accept()) {
            Thread sender = new Thread(() -> {
                try {
                    client.getOutputStream().write(data);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            sender.start();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            accepted.getInputStream().transferTo(read);
            sender.join();
            return Arrays.equals(data, read.toByteArray());
        }
    }

    private static String https(Path keys) throws Exception {
        SSLContext context = SecureWeb.context(keys);
        try (ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            SecureWeb.serveOnce(server, "hello");
            URL url = new URL("https", "localhost", server.getLocalPort(), "/");
            HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
            connection.setSSLSocketFactory(context.getSocketFactory());
            return SecureWeb.answer(connection);
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Socket client(ServerSocket server) throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }
}
