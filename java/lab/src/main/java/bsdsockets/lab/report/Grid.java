package bsdsockets.lab.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;

/** A table of text that fits a width: what is too long for its column goes on in the next line. */
final class Grid {
    /** Between two columns, and at both ends: a line and a blank on each side. */
    private static final int BORDER = 3;

    private final List<String> headers;
    private final List<List<String>> rows;

    Grid(List<String> headers, List<List<String>> rows) {
        this.headers = headers;
        this.rows = rows;
    }

    String within(int width) {
        int[] widths = widths(width - 1 - BORDER * headers.size());
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            columns.add(new Column()
                    .header(headers.get(i))
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(widths[i] + BORDER - 1, OverflowBehaviour.NEWLINE)
                    .with(row -> row.get(column)));
        }
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII, rows, columns) + System.lineSeparator();
    }

    /** Each column gets what it needs; where that is too much the widest gives way, a column at a time. */
    private int[] widths(int all) {
        int[] widths = new int[headers.size()];
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    headers.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> longestLine(row.get(column)))
                            .max()
                            .orElse(0));
            sum += widths[i];
        }
        while (sum > Math.max(all, widths.length * BORDER)) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest]--;
            sum--;
        }
        return widths;
    }

    private static int longestLine(String cell) {
        return cell.lines().mapToInt(String::length).max().orElse(0);
    }
}
