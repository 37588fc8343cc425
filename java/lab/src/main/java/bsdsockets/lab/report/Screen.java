package bsdsockets.lab.report;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * What the output is shown on.
 *
 * @param width how many characters fit in a line
 * @param ansi whether colours may be used
 * @param hasProgress whether a progress bar may be drawn on standard error
 */
public record Screen(int width, Ansi ansi, boolean hasProgress) {
    private static final int NARROWEST = 20;

    private static final int DEFAULT_WIDTH = 100;
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;
    private static final Pattern STTY_SIZE = Pattern.compile("\\d+ ([1-9]\\d*)\\s*");

    /** Colours and progress for a terminal only; colours unless NO_COLOR is set; the width of COLUMNS if that is set. */
    public static Screen ofThisProcess() {
        boolean terminal = isTerminal(STANDARD_OUTPUT);
        String noColor = System.getenv("NO_COLOR");
        boolean colours = terminal && (noColor == null || noColor.isEmpty());
        return new Screen(width(terminal), colours ? Ansi.ON : Ansi.OFF, isTerminal(STANDARD_ERROR));
    }

    /** This one for a file: no colours, and a width of its own. */
    public Screen forFile() {
        return new Screen(DEFAULT_WIDTH, Ansi.OFF, hasProgress);
    }

    private static int width(boolean terminal) {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{0,3}")) {
            return Math.max(NARROWEST, Integer.parseInt(columns));
        }
        return terminal ? Math.max(NARROWEST, terminalWidth()) : DEFAULT_WIDTH;
    }

    private static boolean isTerminal(int fd) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
            return file.matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            return false;
        }
    }

    private static int terminalWidth() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.from(new File("/dev/tty")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            Matcher size =
                    STTY_SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return size.matches() ? Integer.parseInt(size.group(1)) : DEFAULT_WIDTH;
        } catch (IOException e) {
            return DEFAULT_WIDTH;
        }
    }
}
