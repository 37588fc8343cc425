package bsdsockets.lab.comparison;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts the code of a lambda out of the source that it stands in. */
final class LambdaSource {
    private static final Pattern LAMBDA = Pattern.compile("\\(\\s*\\)\\s*->\\s*");
    private static final Pattern METHOD_REFERENCE = Pattern.compile("[\\w.]+::\\w+");

    private final String source;
    private final SourceScanner scanner;

    LambdaSource(String source) {
        this.source = source;
        this.scanner = new SourceScanner(source);
    }

    /**
     * The code of the lambda that a method is given.
     *
     * @param line where the method is called, from 1
     * @param method its name, as in "step"
     * @return the body, its lines without the indentation that they share; "" where the line does not tell which it is
     */
    String code(int line, String method) {
        int start = lineStart(line);
        int end = source.indexOf('\n', start);
        Matcher call = Pattern.compile("\\b" + method + "\\(").matcher(source);
        call.region(start, end < 0 ? source.length() : end);
        List<String> codes = call.results()
                .map(found -> lambdaAmong(found.end()))
                .filter(code -> !code.isEmpty())
                .toList();
        return codes.size() == 1 ? codes.get(0) : "";
    }

    private int lineStart(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        return start;
    }

    private String lambdaAmong(int arguments) {
        int start = arguments;
        while (start < source.length()) {
            int end = scanner.argumentEnd(start);
            String argument = source.substring(start, end).strip();
            Matcher lambda = LAMBDA.matcher(argument);
            if (lambda.lookingAt()) {
                return body(argument.substring(lambda.end()), indentationAt(start));
            }
            if (METHOD_REFERENCE.matcher(argument).matches()) {
                return argument;
            }
            if (end == source.length() || source.charAt(end) != ',') {
                return "";
            }
            start = end + 1;
        }
        return "";
    }

    private static String body(String code, int indentation) {
        if (!code.startsWith("{")) {
            return dedented(code, indentation);
        }
        return code.substring(1, code.length() - 1).strip().isEmpty() ? "" : block(code);
    }

    private static String block(String code) {
        return code.substring(1, code.length() - 1)
                .stripTrailing()
                .stripIndent()
                .strip();
    }

    /** How far the line is indented on which the argument's own text begins. */
    private int indentationAt(int argument) {
        int text = argument;
        while (Character.isWhitespace(source.charAt(text))) {
            text++;
        }
        int start = source.lastIndexOf('\n', text) + 1;
        int column = start;
        while (source.charAt(column) == ' ') {
            column++;
        }
        return column - start;
    }

    private static String dedented(String code, int indentation) {
        List<String> lines = code.lines().toList();
        return lines.stream()
                .map(line -> line.substring(Math.min(indentation, leadingBlanks(line))))
                .collect(Collectors.joining("\n"));
    }

    private static int leadingBlanks(String line) {
        return line.length() - line.stripLeading().length();
    }
}
