package bsdsockets.probe;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrIn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens a descriptor in every way that the facade has, and prints how many of this process's sockets, epolls and eventfds a
 * program would hold that is executed now, and how many not. The kernel tells: a child of the JDK's is no proof, for the JDK
 * closes all that it does not hand on.
 */
public final class Inheritance {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int O_CLOEXEC = 02000000;

    private Inheritance() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        isClosed("0");
        List<String> before = descriptors(); // among them the one that the JDK has made for reading a file
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 5);
                BsdSocket opened = BsdSocket.open(Backend.NATIVE, Constants.AF_INET, Constants.SOCK_STREAM, 0)) {
            Sockaddr address = listener.getSockName();
            opened.connect(address);
            BsdSocket accepted = listener.accept().socket();
            int port = ((SockaddrIn) address).port();
            listener.setTimeout(TIMEOUT);
            BsdSocket connected = BsdSocket.createConnection(Backend.NATIVE, "127.0.0.1", port, TIMEOUT);
            BsdSocket timed = listener.accept().socket();
            connected.setTimeout(TIMEOUT);
            timed.sendAll(new byte[1]);
            connected.recv(1);
            BsdSocket[] pair = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
            BsdSocket copy = opened.dup();
            BsdSocket passed = passed(pair, opened.fileno());
            accepted.makeFile();
            BsdSocket adopted = BsdSocket.fromFd(passed.detach());
            System.out.println(count(before) + " " + Stream.of(copy, adopted).allMatch(BsdSocket::isOpen));
        }
    }

    private static BsdSocket passed(BsdSocket[] pair, int fd) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(1);
        pair[0].sendMsg(new Msghdr(null, List.of(data), List.of(Cmsg.rights(fd)), 0), 0);
        Msghdr.Result result = pair[1].recvMsg(new Msghdr(null, List.of(ByteBuffer.allocate(1)), List.of(), 64), 0);
        return BsdSocket.fromFd(((CmsgRights) result.control().get(0)).fds()[0]);
    }

    /** How many of the new ones are close-on-exec, and which are not. */
    private static String count(List<String> before) throws IOException {
        int closed = 0;
        List<String> inherited = new ArrayList<>();
        for (String fd : descriptors()) {
            if (!before.contains(fd)) {
                if (isClosed(fd)) {
                    closed++;
                } else {
                    inherited.add(fd);
                }
            }
        }
        return closed + " " + inherited;
    }

    private static List<String> descriptors() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
            for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
                String target = Files.readSymbolicLink(entry).toString();
                if (target.startsWith("socket:") || target.startsWith("anon_inode:")) {
                    found.add(entry.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean isClosed(String fd) throws IOException {
        String flags = Files.readAllLines(Path.of("/proc/self/fdinfo", fd)).stream()
                .filter(line -> line.startsWith("flags:"))
                .findFirst()
                .orElseThrow();
        return (Integer.parseInt(flags.substring("flags:".length()).strip(), 8) & O_CLOEXEC) != 0;
    }
}
