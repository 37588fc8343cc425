package bsdsockets.lab.command;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when something goes wrong: a line or two, no stack trace for what a person can mend. */
public final class Messages {
    private Messages() {}

    /** Makes the command line speak so. */
    public static CommandLine readable(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler((failure, args) -> badArguments(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    private static int badArguments(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText("lab: " + failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof IOException) {
            command.getErr().println(command.getColorScheme().errorText("lab: " + failure.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
