package bsdsockets.lab.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text that fits a width. A cell has paragraphs; the first of every cell of a row begin on the same line, so do
 * the second, and so on. What is too long for its column goes on in the next line.
 */
final class Grid {
    /** Between two columns, and at both ends: a line and a blank on each side. */
    private static final int BORDER = 3;

    private static final int NARROWEST = 8;

    private final List<String> headers;
    private final List<List<List<String>>> rows;

    /** @param rows of each row the cells, of each cell the paragraphs */
    Grid(List<String> headers, List<List<List<String>>> rows) {
        this.headers = headers;
        this.rows = rows;
    }

    String within(int width) {
        int[] widths = widths(width - 1 - BORDER * headers.size());
        List<List<String>> laidOut =
                rows.stream().map(row -> laidOut(row, widths)).toList();
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            columns.add(new Column()
                    .header(headers.get(i))
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(widths[i] + BORDER - 1)
                    .with(row -> row.get(column)));
        }
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII, laidOut, columns) + System.lineSeparator();
    }

    private static List<String> laidOut(List<List<String>> row, int[] widths) {
        List<List<String>> lines =
                row.stream().map(cell -> (List<String>) new ArrayList<String>()).toList();
        int paragraphs = row.stream().mapToInt(List::size).max().orElse(0);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            int height = 0;
            for (int i = 0; i < row.size(); i++) {
                String text = paragraph < row.get(i).size() ? row.get(i).get(paragraph) : "";
                lines.get(i).addAll(Wrapped.lines(widths[i], text));
                height = Math.max(height, lines.get(i).size());
            }
            for (List<String> cell : lines) {
                while (cell.size() < height) {
                    cell.add("");
                }
            }
        }
        return lines.stream().map(cell -> String.join("\n", cell)).toList();
    }

    /** Each column gets what it needs; where that is too much the widest gives way, a column at a time. */
    private int[] widths(int all) {
        int[] widths = new int[headers.size()];
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = rows.stream()
                    .flatMap(row -> row.get(column).stream())
                    .mapToInt(String::length)
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
        least[0] = rows.stream()
                .flatMap(row -> row.get(0).stream())
                .flatMap(paragraph -> Arrays.stream(paragraph.split(" ", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return least;
    }
}
