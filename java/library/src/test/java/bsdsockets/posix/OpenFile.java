package bsdsockets.posix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file that the JDK has opened, and the number of its descriptor: the one link of this process to that name. */
public record OpenFile(FileChannel channel, int fd) implements AutoCloseable {
    /** Opens it as {@link FileChannel#open(Path, OpenOption...)} does. */
    public static OpenFile open(Path file, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        Path real = file.toRealPath();
        try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            int fd = links.filter(link -> leadsTo(link, real))
                    .mapToInt(link -> Integer.parseInt(link.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
            return new OpenFile(channel, fd);
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
