package bsdsockets.lab.scenario.unix;

import bsdsockets.lab.scenario.Run;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Paths for sockets, in new directories that are removed with what is in them at the end of the run. */
final class PathFor {
    private PathFor() {}

    static Path socket(Run run) throws IOException {
        return directory(run).resolve("socket");
    }

    /** A path of this many bytes. */
    static Path socket(Run run, int length) throws IOException {
        Path directory = directory(run);
        return directory.resolve("s".repeat(length - directory.toString().length() - 1));
    }

    private static Path directory(Run run) throws IOException {
        Path directory = Files.createTempDirectory("unix-scenario");
        AutoCloseable removal = () -> remove(directory);
        run.closing(removal);
        return directory;
    }

    private static void remove(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                Files.delete(entry);
            }
        }
        Files.delete(directory);
    }
}
