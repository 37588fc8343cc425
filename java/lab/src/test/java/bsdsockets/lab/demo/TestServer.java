package bsdsockets.lab.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A TCP server of a test, in a thread, for one caller. */
final class TestServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Thread thread;

    /** What it does with its caller; the connection is closed after it. */
    interface Service {
        void serve(Socket connection) throws IOException;
    }

    TestServer(Service service) throws IOException {
        thread = new Thread(() -> run(service), "test server");
        thread.start();
    }

    /** Sends back what comes, each byte in a segment of its own. */
    static TestServer byteByByte() throws IOException {
        return new TestServer(connection -> {
            connection.setTcpNoDelay(true);
            for (int b = connection.getInputStream().read();
                    b >= 0;
                    b = connection.getInputStream().read()) {
                connection.getOutputStream().write(b);
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    private void run(Service service) {
        try (Socket connection = listener.accept()) {
            service.serve(connection);
        } catch (IOException e) {
            // the test is over, or its client went away: what the client did is what is looked at
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
