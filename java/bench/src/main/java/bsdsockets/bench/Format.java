package bsdsockets.bench;

import java.util.Locale;

/** How a report is written. */
public enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    SVG;

    String write(Report report) {
        return switch (this) {
            case TEXT -> TextReport.of(report);
            case JSON -> JsonReport.of(report);
            case MARKDOWN -> MarkdownReport.of(report);
            case SVG -> Picture.of(report);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
