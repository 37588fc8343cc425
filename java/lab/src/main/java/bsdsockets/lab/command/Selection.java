package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The scenarios that a person names: by id, or all those whose ids begin alike. */
final class Selection {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "ID-OR-PREFIX",
            description = "Scenarios, as in \"connect.refused\" or \"stream\"; all where none is named.")
    private List<String> wanted = new ArrayList<>();

    /** What was named, in the order of the catalogue. */
    List<Scenario> from(List<Scenario> scenarios) {
        if (wanted.isEmpty()) {
            return scenarios;
        }
        Set<Scenario> chosen = new LinkedHashSet<>();
        for (String name : wanted) {
            chosen.addAll(named(name, scenarios));
        }
        return scenarios.stream().filter(chosen::contains).toList();
    }

    /** A whole id means that one alone, also where others begin with it. */
    private List<Scenario> named(String name, List<Scenario> scenarios) {
        List<Scenario> exact = scenarios.stream()
                .filter(scenario -> scenario.id().equals(name))
                .toList();
        List<Scenario> found = exact.isEmpty()
                ? scenarios.stream()
                        .filter(scenario -> scenario.id().startsWith(name))
                        .toList()
                : exact;
        if (name.isEmpty() || found.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "no scenario is called \"" + name + "\"" + hint(name, scenarios));
        }
        return found;
    }

    private static String hint(String name, List<Scenario> scenarios) {
        List<String> near =
                NearNames.of(name, scenarios.stream().map(Scenario::id).toList());
        return near.isEmpty() ? "; 'lab list' names them all" : "; did you mean " + String.join(" or ", near) + "?";
    }
}
