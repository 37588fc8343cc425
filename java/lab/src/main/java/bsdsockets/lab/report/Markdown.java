package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's markdown, with every text as itself: none can end a cell, begin a link or open a tag. */
final class Markdown {
    static final String END = "\n";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>|#~&@]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Text as it is, on one line. */
    static String text(String text) {
        return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
    }

    /** Text as code on one line, also in a cell of a table; "" for "". */
    static String code(String text) {
        if (text.isBlank()) {
            return "";
        }
        String line = oneLine(text);
        String fence = "`".repeat(longestRun(line) + 1);
        String edge = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + edge + line.replace("|", "\\|") + edge + fence;
    }

    /** Code of many lines. */
    static String block(String language, String code) {
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return fence + language + END + code + (code.endsWith(END) ? "" : END) + fence + END;
    }

    /** A row of a table; its cells are markdown already. */
    static String row(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |" + END));
    }

    /** The head of a table and the rule below it. */
    static String head(List<String> headers) {
        return row(headers) + row(headers.stream().map(header -> "---").toList());
    }

    /** Text within HTML. */
    static String html(String text) {
        return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a reader opens; the body is markdown. */
    static String details(String summaryHtml, String body) {
        return "<details>" + END + "<summary>" + summaryHtml + "</summary>" + END + END + body + END + "</details>"
                + END;
    }

    private static String oneLine(String text) {
        return Printable.text(text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private static int longestRun(String text) {
        Matcher run = BACKTICKS.matcher(text);
        return run.results().mapToInt(found -> found.group().length()).max().orElse(0);
    }
}
