package bsdsockets.lab.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal, where there is one. */
final class Screen {
    private static final int WIDTH_WITHOUT = 110;
    private static final int NARROWEST = 60;
    private static final int STANDARD_ERROR = 2;

    private Screen() {}

    /** How many columns a report may take: what COLUMNS says, or the terminal, or a usual width. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        String said = columns != null ? columns : sizeOfTerminal();
        return said.matches("[1-9][0-9]{0,4}") ? Math.max(NARROWEST, Integer.parseInt(said)) : WIDTH_WITHOUT;
    }

    /** A file has no width of its own. */
    static int widthOfFiles() {
        return WIDTH_WITHOUT;
    }

    /** Whether a person watches standard error. */
    static boolean isWatched() {
        return isTerminal(STANDARD_ERROR);
    }

    private static boolean isTerminal(int fd) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    private static String sizeOfTerminal() {
        if (!isTerminal(1)) {
            return "";
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return size.substring(size.indexOf(' ') + 1);
        } catch (IOException e) {
            return "";
        }
    }
}
