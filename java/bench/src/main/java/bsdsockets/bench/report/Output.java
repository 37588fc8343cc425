package bsdsockets.bench.report;

import bsdsockets.bench.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of where a report goes, and how it is written. */
public final class Output {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "One of ${COMPLETION-CANDIDATES}; svg is a picture. Without it: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write. Without it: standard output.")
    private Path file;

    /** Made by picocli. */
    public Output() {}

    /** How it is to be written. */
    public Format format() {
        return format;
    }

    /** Writes it. */
    public void write(String report) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report);
            out.flush();
        } else {
            Files.writeString(file, report);
        }
    }
}
