package bsdsockets.lab.command;

import java.util.Locale;

/** How a table is written. */
enum TextFormat {
    TABLE,
    JSON,
    MARKDOWN;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
