package bsdsockets.lab;

import bsdsockets.lab.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code java -jar lab.jar COMMAND}. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DemoCommand.class,
        description = "Shows, by running both, where native sockets and the JDK's differ.")
public final class Lab {
    private Lab() {}

    /** Exit status: 0 done, 1 something could not tell or failed, 2 bad arguments. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Lab()).execute(args));
    }
}
