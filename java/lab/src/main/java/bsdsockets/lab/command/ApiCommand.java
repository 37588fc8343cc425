package bsdsockets.lab.command;

import bsdsockets.lab.report.ApiTable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code api}. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = "Sets each call in C, in Python, in Java on this library and in the JDK side by side.")
public final class ApiCommand implements Callable<Integer> {
    private enum Form {
        TABLE,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given")
    private Form format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case TABLE -> ApiTable.table(Screen.width());
                    case JSON -> ApiTable.json();
                    case MARKDOWN -> ApiTable.markdown();
                });
        out.flush();
        return 0;
    }
}
