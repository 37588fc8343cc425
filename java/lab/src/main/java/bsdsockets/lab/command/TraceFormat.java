package bsdsockets.lab.command;

import java.util.Locale;

/** How a trace is written. */
enum TraceFormat {
    TABLE,
    JSON;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
