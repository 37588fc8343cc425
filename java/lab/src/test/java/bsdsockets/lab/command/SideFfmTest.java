package bsdsockets.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Lab;
import bsdsockets.lab.foreign.Foreign;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Catalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code --side ffm}: the column, or what is lacking. */
class SideFfmTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int compare(String id, String... more) {
        CommandLine lab = Lab.commandLine(Catalogue.all(), new Screen(100, Ansi.OFF, false))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        String[] args = new String[more.length + 2];
        args[0] = "compare";
        args[1] = id;
        System.arraycopy(more, 0, args, 2, more.length);
        return lab.execute(args);
    }

    @Test
    void isThereFromJdk22OnAndOtherwiseSaysWhatToDo() {
        int status = compare("connect.refused", "--side", "native,ffm");
        if (Foreign.lacking().isPresent()) {
            assertThat(status).isEqualTo(2);
            assertThat(err.toString()).contains("ffm needs JDK 22 or later").contains("run the lab on a later one");
        } else {
            assertThat(status).isZero();
            assertThat(out.toString()).contains("| ffm").containsPattern("ECONNREFUSED +\\| ECONNREFUSED");
        }
    }

    @Test
    void isInEveryReportWhereItIsThere() {
        for (String format : new String[] {"table", "json", "markdown", "html"}) {
            assertThat(compare("listen.backlog-zero", "--format", format)).isZero();
            assertThat(out.toString().contains("ffm"))
                    .as(format)
                    .isEqualTo(Foreign.lacking().isEmpty());
            out.getBuffer().setLength(0);
        }
    }

    @Test
    void isNoPartOfARecord() {
        assertThat(compare("connect.refused", "--record", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"nio\"").doesNotContain("\"ffm\"");
    }
}
