package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of text that fits a width. A cell has paragraphs; the first of every cell of a row begin on the same line, so do
 * the second, and so on. What is too long for its column goes on in the next line. Where the screen is too narrow for
 * columns, the cells of a row stand one under another, each after its header.
 */
final class Grid {
    /** Between two columns, and at both ends: a line and a blank on each side. */
    private static final int BORDER = 3;

    private static final int NARROWEST = 8;
    private static final String END = System.lineSeparator();
    private static final String INDENT = "    ";

    private final List<String> headers;
    private final List<List<List<String>>> rows;

    /** @param rows of each row the cells, of each cell the paragraphs */
    Grid(List<String> headers, List<List<List<String>>> rows) {
        this.headers = headers;
        this.rows = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.stream().map(Printable::text).toList())
                        .toList())
                .toList();
    }

    String within(int width) {
        int all = width - 1 - BORDER * headers.size();
        int[] widths = widths(all);
        return Arrays.stream(widths).sum() <= all ? inColumns(widths) : stacked(width);
    }

    private String inColumns(int[] widths) {
        String line = Arrays.stream(widths)
                .mapToObj(width -> "-".repeat(width + BORDER - 1))
                .collect(joining("+", "+", "+" + END));
        StringBuilder table = new StringBuilder(line);
        table.append(rowLines(headers.stream().map(List::of).toList(), widths)).append(line);
        rows.forEach(row -> table.append(rowLines(row, widths)).append(line));
        return table.toString();
    }

    private static String rowLines(List<List<String>> row, int[] widths) {
        List<List<String>> cells = laidOut(row, widths);
        return IntStream.range(0, cells.get(0).size())
                .mapToObj(height ->
                        textLine(cells.stream().map(cell -> cell.get(height)).toList(), widths))
                .collect(joining());
    }

    private static String textLine(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> DisplayWidth.padded(cells.get(i), widths[i]))
                .collect(joining(" | ", "| ", " |" + END));
    }

    private static List<List<String>> laidOut(List<List<String>> row, int[] widths) {
        List<List<String>> lines =
                row.stream().map(cell -> (List<String>) new ArrayList<String>()).toList();
        int paragraphs = row.stream().mapToInt(List::size).max().orElse(0);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            int height = 0;
            for (int i = 0; i < row.size(); i++) {
                lines.get(i).addAll(Wrapped.lines(widths[i], paragraph(row.get(i), paragraph)));
                height = Math.max(height, lines.get(i).size());
            }
            for (List<String> cell : lines) {
                while (cell.size() < height) {
                    cell.add("");
                }
            }
        }
        return lines;
    }

    private static String paragraph(List<String> cell, int number) {
        return number < cell.size() ? cell.get(number) : "";
    }

    private String stacked(int width) {
        return rows.stream().map(row -> stacked(row, width)).collect(joining(END));
    }

    private String stacked(List<List<String>> row, int width) {
        StringBuilder text = new StringBuilder();
        int paragraphs = row.stream().mapToInt(List::size).max().orElse(0);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            String first = paragraph(row.get(0), paragraph);
            if (!first.isEmpty()) {
                text.append(Wrapped.at(width, first)).append(END);
            }
            for (int i = 1; i < row.size(); i++) {
                String value = paragraph(row.get(i), paragraph);
                if (!value.isEmpty()) {
                    text.append(indented(width, headers.get(i) + ": " + value));
                }
            }
        }
        return text.toString();
    }

    private static String indented(int width, String text) {
        return Wrapped.lines(width - INDENT.length(), text).stream()
                .map(line -> INDENT + line + END)
                .collect(joining());
    }

    /** Each column gets what it needs; where that is too much the widest gives way, a column at a time. */
    private int[] widths(int all) {
        int[] widths = new int[headers.size()];
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = rows.stream()
                    .flatMap(row -> row.get(column).stream())
                    .mapToInt(DisplayWidth::of)
                    .max()
                    .orElse(0);
            widths[i] = Math.max(headers.get(i).length(), longest);
            sum += widths[i];
        }
        int[] least = least();
        while (sum > all) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean gives = widths[i] > least[i];
                widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
            sum--;
        }
        return widths;
    }

    /** The words of the first column, which name the rows, are never broken. */
    private int[] least() {
        int[] least = new int[headers.size()];
        Arrays.fill(least, NARROWEST);
        least[0] = Stream.concat(Stream.of(headers.get(0)), rows.stream().flatMap(row -> row.get(0).stream()))
                .flatMap(paragraph -> Arrays.stream(paragraph.split(" ", -1)))
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
        return least;
    }
}
