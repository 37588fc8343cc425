package bsdsockets.lab.report;

import bsdsockets.lab.comparison.ScenarioReport;
import java.util.List;

/** How a comparison is written. */
public enum Format {
    /** For a person at a terminal. */
    TABLE {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, int width) {
            return new TableReport(code, width).written(reports);
        }
    },

    /** For a program. */
    JSON {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, int width) {
            return JsonReport.written(reports);
        }
    };

    /**
     * The report as text.
     *
     * @param code whether a table shows each step; JSON always does
     * @param width how many columns a table may take
     */
    public abstract String written(List<ScenarioReport> reports, boolean code, int width);

    /** As on the command line, for example "table". */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
