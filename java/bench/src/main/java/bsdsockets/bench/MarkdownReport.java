package bsdsockets.bench;

import java.util.Locale;

/** A table for a README. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder("""
                | row | what | measured | quartiles | goal | |
                | --- | --- | ---: | --- | --- | --- |
                """);
        for (Result result : report.results()) {
            result.missing()
                    .ifPresent(why -> line(text, result.name(), result.title(), "", "", "", "not measured: " + why));
            result.figures().forEach(figure -> line(text, result.name(), figure));
        }
        return text.append("\nMeasured on ")
                .append(report.environment())
                .append(": ")
                .append(report.schedule())
                .append("; the median of the rounds.\n")
                .toString();
    }

    private static void line(StringBuilder text, String name, Figure figure) {
        Quartiles measured = figure.measured();
        line(
                text,
                name,
                figure.what(),
                number(measured.median()) + (figure.unit().isEmpty() ? "" : " " + figure.unit()),
                number(measured.lower()) + " to " + number(measured.upper()),
                figure.goal().toString(),
                verdict(figure));
    }

    private static String verdict(Figure figure) {
        if (figure.goal().isNone()) {
            return "";
        }
        return figure.isMet() ? "met" : "**not met**";
    }

    private static void line(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
