package bsdsockets.lab;

import bsdsockets.lab.command.ApiCommand;
import bsdsockets.lab.command.CompareCommand;
import bsdsockets.lab.command.ListCommand;
import bsdsockets.lab.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code java -jar lab.jar COMMAND}. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = Lab.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CompareCommand.class, ListCommand.class, ApiCommand.class, DemoCommand.class},
        description = "Shows, by running both, where native sockets and the JDK's differ.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:a scenario could not tell, or a demo failed", "2:bad arguments"})
public final class Lab {
    private Lab() {}

    /** What the jar's manifest says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lab.class.getPackage().getImplementationVersion();
            return new String[] {"lab " + (version == null ? "(not from its jar)" : version)};
        }
    }

    /** The command line, with words for formats in small letters too. */
    static CommandLine commandLine() {
        return new CommandLine(new Lab()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Exit status: 0 done, 1 something could not tell or failed, 2 bad arguments. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }
}
