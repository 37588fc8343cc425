package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import bsdsockets.lab.change.NoReportException;
import bsdsockets.lab.change.RecordedRun;
import bsdsockets.lab.change.RecordedRunReader;
import bsdsockets.lab.change.RunChanges;
import bsdsockets.lab.report.ChangesReport;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lab diff}: what changed between two runs. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what changed from one run to another: on another JDK, another kernel, another machine.",
            "A.json and B.json are what 'lab compare --format json' wrote."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lab compare --format json --output before.json",
            "  lab diff before.json after.json",
            "  lab diff java/lab/records/jdk-17.json java/lab/records/jdk-25.json",
            "  lab diff --format markdown before.json after.json"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:no behaviour changed; the environment may have",
            "1:a scenario was added, is gone, or came to something else",
            "2:bad arguments, or a file that is no such report"
        })
public final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Spec
    private CommandSpec command;

    @Mixin
    private ReportOutput output;

    @Parameters(index = "0", paramLabel = "A.json", description = "The run before.")
    private File before;

    @Parameters(index = "1", paramLabel = "B.json", description = "The run after.")
    private File after;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private TextFormat format = TextFormat.TABLE;

    @Override
    public Integer call() throws IOException {
        output.check();
        RunChanges changes = RunChanges.between(read(before), read(after));
        ChangesReport report = new ChangesReport(changes, before.getPath(), after.getPath());
        int width = (output.isFile() ? lab.screen().forFile() : lab.screen()).width();
        output.write(
                switch (format) {
                    case TABLE -> report.table(width);
                    case JSON -> report.json();
                    case MARKDOWN -> report.markdown();
                });
        return changes.isBehaviourChanged() ? 1 : 0;
    }

    private RecordedRun read(File file) {
        try {
            return RecordedRunReader.read(file.toPath());
        } catch (NoReportException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
