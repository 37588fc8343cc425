package bsdsockets.bench.scale;

import bsdsockets.bench.Format;
import bsdsockets.bench.Schedule;
import java.util.List;

/** The numbers of connections that were measured, how, and on what. */
record ScaleReport(List<Scale> scales, Schedule schedule, String environment) {
    String write(Format format) {
        return switch (format) {
            case TEXT -> ScaleTables.text(this);
            case MARKDOWN -> ScaleTables.markdown(this);
            case JSON -> ScaleJson.of(this);
            case SVG -> ScalePicture.of(this);
        };
    }

    /** Under what conditions. */
    String conditions() {
        return "Measured on " + environment + ": " + schedule
                + "; the median of the rounds; each in a JVM of its own with the Serial collector, all on one processor.";
    }
}
