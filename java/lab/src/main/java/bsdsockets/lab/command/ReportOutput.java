package bsdsockets.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a report goes: standard output, or the file of {@code --output}. */
final class ReportOutput {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private Path file;

    boolean isFile() {
        return file != null;
    }

    /** Refuses a file that cannot be written, before the work that it is for. */
    void check() {
        check(file, command);
    }

    /** Refuses a file likewise; null is none. */
    static void check(Path file, CommandSpec command) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean writable =
                Files.exists(file) ? !Files.isDirectory(file) && Files.isWritable(file) : Files.isWritable(folder);
        if (!writable) {
            throw new ParameterException(command.commandLine(), "cannot write " + file);
        }
    }

    void write(String text) throws IOException {
        if (file == null) {
            command.commandLine().getOut().print(text);
            command.commandLine().getOut().flush();
        } else {
            Files.writeString(file, text);
        }
    }
}
