package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The scenarios that were asked for by id or by how their ids start. */
final class Selection {
    private Selection() {}

    /** In the catalogue's order, each once; all where nothing is asked for. */
    static List<Scenario> of(List<String> wanted, CommandLine commandLine) {
        if (wanted.isEmpty()) {
            return Catalogue.all();
        }
        Set<Scenario> found = new LinkedHashSet<>();
        for (String word : wanted) {
            List<Scenario> those = Catalogue.all().stream()
                    .filter(scenario -> scenario.id().equals(word))
                    .toList();
            if (those.isEmpty()) {
                those = Catalogue.all().stream()
                        .filter(scenario -> scenario.id().startsWith(word))
                        .toList();
            }
            if (those.isEmpty()) {
                throw new ParameterException(
                        commandLine, "no scenario is or starts with \"" + word + "\"" + near(word));
            }
            found.addAll(those);
        }
        List<Scenario> inOrder = new ArrayList<>(Catalogue.all());
        Set<String> ids = new LinkedHashSet<>(found.stream().map(Scenario::id).toList());
        inOrder.removeIf(scenario -> !ids.contains(scenario.id()));
        return inOrder;
    }

    private static String near(String word) {
        List<String> parts = List.of(word.split("[.-]", -1));
        List<String> near = Catalogue.all().stream()
                .map(Scenario::id)
                .filter(id -> parts.stream().anyMatch(part -> part.length() > 2 && id.contains(part)))
                .toList();
        return near.isEmpty() ? "; the command list names all" : "; near it: " + String.join(", ", near);
    }
}
