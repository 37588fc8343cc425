package bsdsockets.lab.report;

import bsdsockets.lab.comparison.ScenarioReport;
import java.util.List;
import java.util.Locale;

/** How a comparison is written. */
public enum Format {
    /** For a person at a terminal. */
    TABLE {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, Screen screen) {
            return new TableReport(code, screen).written(reports);
        }
    },

    /** For a program. */
    JSON {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, Screen screen) {
            return JsonReport.written(reports);
        }
    },

    /** For a pull request. */
    MARKDOWN {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, Screen screen) {
            return new MarkdownReport(code).written(reports);
        }
    },

    /** For a browser: one file that needs no other. */
    HTML {
        @Override
        public String written(List<ScenarioReport> reports, boolean code, Screen screen) {
            return HtmlReport.written(reports);
        }
    };

    /**
     * The report as text.
     *
     * @param code whether a table, or markdown, shows each step; the others always do
     * @param screen what it is shown on
     */
    public abstract String written(List<ScenarioReport> reports, boolean code, Screen screen);

    /** As on the command line, for example "table". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
