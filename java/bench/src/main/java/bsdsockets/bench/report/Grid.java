package bsdsockets.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose first column is text, and the others numbers with their units. */
public final class Grid {
    private final List<List<String>> rows = new ArrayList<>();

    /** The heads of the columns. */
    public Grid(String... heads) {
        rows.add(List.of(heads));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException for another number of cells than there are heads
     */
    public void add(List<String> cells) {
        if (cells.size() != columns()) {
            throw new IllegalArgumentException(cells + " under " + rows.get(0));
        }
        rows.add(List.copyOf(cells));
    }

    /** For a terminal: columns as wide as their widest cell. */
    public String text() {
        int[] widths = IntStream.range(0, columns())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> text(row, widths) + "\n").collect(Collectors.joining());
    }

    private static String text(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? cell + space : "  " + space + cell);
        }
        return line.toString().stripTrailing();
    }

    /** For a page of documentation. */
    public String markdown() {
        String[] rule = new String[columns()];
        Arrays.fill(rule, "---:");
        rule[0] = "---";
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(1, List.of(rule));
        return lines.stream()
                .map(line -> "| " + String.join(" | ", line) + " |\n")
                .collect(Collectors.joining());
    }

    private int columns() {
        return rows.get(0).size();
    }
}
