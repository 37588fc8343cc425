package bsdsockets.bench.scale;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.bench.VirtualThreads;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A virtual thread for each connection, blocked in a receive, with room for one message. */
final class VirtualEcho {
    private VirtualEcho() {}

    static int[] startOurs(int listeners) throws IOException {
        int[] ports = new int[listeners];
        for (int i = 0; i < listeners; i++) {
            BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), Serving.BACKLOG);
            ports[i] = ((SockaddrIn) listener.getSockName()).port();
            onVirtualThread(() -> {
                while (true) {
                    BsdSocket accepted = listener.accept().socket();
                    VirtualThreads.start(() -> sendBack(accepted));
                }
            });
        }
        return ports;
    }

    static int[] startJavaNet(int listeners) throws IOException {
        int[] ports = new int[listeners];
        for (int i = 0; i < listeners; i++) {
            ServerSocket listener = new ServerSocket(0, Serving.BACKLOG, InetAddress.getLoopbackAddress());
            ports[i] = listener.getLocalPort();
            onVirtualThread(() -> {
                while (true) {
                    Socket accepted = listener.accept();
                    VirtualThreads.start(() -> sendBack(accepted));
                }
            });
        }
        return ports;
    }

    private static void onVirtualThread(Serving.Loop loop) {
        VirtualThreads.start(() -> Orders.orElseEnd(loop));
    }

    private static void sendBack(BsdSocket accepted) {
        ByteBuffer buffer = ByteBuffer.allocate(Serving.ROOM);
        try (accepted) {
            while (accepted.recvInto(buffer.clear(), 0) > 0) {
                accepted.sendAll(buffer.flip());
            }
        } catch (IOException e) {
            // reset by the peer, which is how it ends
        }
    }

    private static void sendBack(Socket accepted) {
        byte[] bytes = new byte[Serving.ROOM];
        try (accepted) {
            InputStream in = accepted.getInputStream();
            OutputStream out = accepted.getOutputStream();
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                out.write(bytes, 0, count);
            }
        } catch (IOException e) {
            // reset by the peer, which is how it ends
        }
    }
}
