package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import bsdsockets.lab.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lab list}: the scenarios. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the scenarios: id and title.",
        footerHeading = "%nExamples:%n",
        footer = {"  lab list", "  lab list stream datagram"})
public final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Spec
    private CommandSpec command;

    @Mixin
    private Selection selection;

    @Override
    public Integer call() {
        List<Scenario> scenarios = selection.from(lab.scenarios());
        int width = scenarios.stream()
                .mapToInt(scenario -> scenario.id().length())
                .max()
                .orElse(0);
        PrintWriter out = command.commandLine().getOut();
        for (Scenario scenario : scenarios) {
            out.println(scenario.id() + " ".repeat(width + 2 - scenario.id().length()) + scenario.title());
        }
        return 0;
    }
}
