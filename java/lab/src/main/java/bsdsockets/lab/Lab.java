package bsdsockets.lab;

import bsdsockets.lab.command.ApiCommand;
import bsdsockets.lab.command.BenchCommand;
import bsdsockets.lab.command.CompareCommand;
import bsdsockets.lab.command.CompletionCommand;
import bsdsockets.lab.command.DiffCommand;
import bsdsockets.lab.command.ListCommand;
import bsdsockets.lab.command.Messages;
import bsdsockets.lab.command.TraceCommand;
import bsdsockets.lab.command.Version;
import bsdsockets.lab.command.WatchedStream;
import bsdsockets.lab.demo.DemoCommand;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The command line: {@code java -jar lab.jar COMMAND}. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows, by running both, where native sockets and the JDK's differ.",
        subcommands = {
            CompareCommand.class,
            ListCommand.class,
            ApiCommand.class,
            DemoCommand.class,
            TraceCommand.class,
            DiffCommand.class,
            BenchCommand.class,
            CompletionCommand.class,
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lab compare                    every scenario, as a table",
            "  lab compare connect.refused    one of them",
            "  lab compare stream --code      a group, with the calls made",
            "  lab trace stream.handshake     system calls and packets, in time",
            "  lab demo tcp-echo              a pair of programs, checked",
            "  lab api                        C, Python, native Java and java.net",
            "  lab compare --format html --output report.html",
            "  lab diff before.json after.json",
            "  lab bench --picture bench.svg  what the same work costs",
            "  source <(lab completion)       completion in bash and zsh"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a scenario could not tell, a demo failed, or diff found a change",
            "2:bad arguments",
        })
public final class Lab {
    private final List<Scenario> scenarios;
    private final Screen screen;

    private Lab(List<Scenario> scenarios, Screen screen) {
        this.scenarios = scenarios;
        this.screen = screen;
    }

    /** Exit status: 0 done, 1 something could not tell or failed, 2 bad arguments. */
    public static void main(String[] args) {
        Screen screen = Screen.ofThisProcess();
        WatchedStream out = new WatchedStream(new FileOutputStream(FileDescriptor.out));
        CommandLine commandLine = commandLine(Catalogue.all(), screen)
                .setColorScheme(Help.defaultColorScheme(screen.ansi()))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = commandLine.execute(args);
        commandLine.getOut().flush();
        if (out.loss().isPresent()) {
            commandLine
                    .getErr()
                    .println("lab: cannot write standard output: " + out.loss().get());
            status = CommandLine.ExitCode.SOFTWARE;
        }
        System.exit(status);
    }

    /** The command line over any scenarios, for any screen. */
    public static CommandLine commandLine(List<Scenario> scenarios, Screen screen) {
        return Messages.readable(new CommandLine(new Lab(scenarios, screen)).setCaseInsensitiveEnumValuesAllowed(true));
    }

    /** What there is to compare. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** What the output is shown on. */
    public Screen screen() {
        return screen;
    }
}
