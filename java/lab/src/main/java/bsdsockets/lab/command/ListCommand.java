package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the scenarios that compare runs.")
public final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Scenario> scenarios = Catalogue.all();
        int widest = scenarios.stream()
                .mapToInt(scenario -> scenario.id().length())
                .max()
                .orElse(1);
        PrintWriter out = spec.commandLine().getOut();
        scenarios.forEach(scenario -> out.printf("%-" + widest + "s  %s%n", scenario.id(), scenario.title()));
        out.flush();
        return 0;
    }
}
