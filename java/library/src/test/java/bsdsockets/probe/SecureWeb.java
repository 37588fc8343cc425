package bsdsockets.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A web server for one request, and who asks it; TLS is the JDK's. */
public final class SecureWeb {
    /** Of key stores. */
    public static final String PASSWORD = "changeit";

    private SecureWeb() {}

    /** TLS with the keys of a store, which trusts them. */
    public static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** Answers one request, in a thread of its own. */
    public static void serveOnce(ServerSocket server, String body) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                answer(socket, body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads a request's head and answers it. */
    public static void answer(Socket socket, String body) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        String response =
                "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
        socket.getOutputStream().write(response.getBytes(US_ASCII));
    }

    /** The answer's status and body. */
    public static String answer(HttpsURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        return status + " " + new String(connection.getInputStream().readAllBytes(), US_ASCII);
    }
}
