package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import bsdsockets.lab.report.ApiTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lab api}: the calls in C, Python, native Java and the JDK. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = "Prints each call in C, in Python, in native Java and in java.net, side by side.",
        footerHeading = "%nExamples:%n",
        footer = {"  lab api", "  lab api --format markdown --output api.md"})
public final class ApiCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Mixin
    private ReportOutput output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private TextFormat format = TextFormat.TABLE;

    @Override
    public Integer call() throws IOException {
        output.check();
        output.write(
                switch (format) {
                    case TABLE ->
                        ApiTable.table(
                                output.isFile()
                                        ? lab.screen().forFile().width()
                                        : lab.screen().width());
                    case JSON -> ApiTable.json();
                    case MARKDOWN -> ApiTable.markdown();
                });
        return 0;
    }
}
