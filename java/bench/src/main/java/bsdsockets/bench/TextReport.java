package bsdsockets.bench;

/** For a terminal. */
final class TextReport {
    private TextReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        report.results().forEach(result -> text.append(of(result)));
        return text.append(report.schedule())
                .append("; the median of the rounds\n")
                .append(report.environment())
                .append('\n')
                .toString();
    }

    private static String of(Result result) {
        StringBuilder text = new StringBuilder();
        text.append(result.name()).append(": ").append(result.title()).append('\n');
        result.missing()
                .ifPresent(why -> text.append("  not measured: ").append(why).append('\n'));
        result.figures().forEach(figure -> text.append("  ").append(figure).append('\n'));
        return text.toString();
    }
}
