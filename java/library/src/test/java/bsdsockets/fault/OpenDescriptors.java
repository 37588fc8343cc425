package bsdsockets.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sockets and epolls that this process holds: files, which the JVM opens when it likes, do not count. */
public final class OpenDescriptors {
    private static final Path FOLDER = Path.of("/proc/self/fd");

    private OpenDescriptors() {}

    /** Each by its number and what it is. */
    public static List<String> sockets() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(FOLDER)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String target = target(entry);
                if (target.startsWith("socket:") || target.startsWith("anon_inode:")) {
                    found.add(entry.getFileName() + " " + target);
                }
            }
        }
        return found;
    }

    /** The folder's own descriptor is among them, and gone by now. */
    private static String target(Path entry) {
        try {
            return Files.readSymbolicLink(entry).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
