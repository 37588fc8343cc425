package bsdsockets.backend.jdk;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The file that a bind in AF_UNIX made. It outlives its socket, and has to go before a listener can be bound to the same
 * path; only if it is still the same file.
 *
 * @param key what tells the file from another of its name
 */
record BoundPath(Path path, Object key) {
    static final BoundPath NONE = new BoundPath(null, null);

    static BoundPath of(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress unix
                ? new BoundPath(unix.getPath(), keyOf(unix.getPath()))
                : NONE;
    }

    void delete() throws IOException {
        if (path != null
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && keyOf(path).equals(key)) {
            Files.delete(path);
        }
    }

    private static Object keyOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }
}
