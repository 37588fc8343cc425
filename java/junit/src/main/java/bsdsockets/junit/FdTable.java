package bsdsockets.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The process's descriptors, as /proc/self/fd has them. */
final class FdTable {
    private static final Path FOLDER = Path.of("/proc/self/fd");
    private static final String GONE = "";

    private FdTable() {}

    /** Each number that is open, and what it is, as in socket:[1234]. */
    static Map<Integer, String> now() throws IOException {
        Map<Integer, String> table = new TreeMap<>();
        try (Stream<Path> entries = Files.list(FOLDER)) {
            entries.map(entry -> Integer.valueOf(entry.getFileName().toString()))
                    .forEach(fd -> table.put(fd, link(fd)));
        }
        table.values().removeIf(GONE::equals);
        return table;
    }

    /** What a descriptor is; empty where it is not open any more, as that by which the folder was read. */
    static String link(int fd) {
        try {
            return Files.readSymbolicLink(FOLDER.resolve(Integer.toString(fd))).toString();
        } catch (NoSuchFileException e) {
            return GONE;
        } catch (IOException e) {
            return "unknown: " + e.getMessage();
        }
    }
}
