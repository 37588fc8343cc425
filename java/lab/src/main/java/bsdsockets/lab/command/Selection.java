package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The scenarios that a person names: by id, or all those whose ids begin alike. */
final class Selection {
    /** The ids, for a shell that completes. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.all().stream().map(Scenario::id).iterator();
        }
    }

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "ID-OR-PREFIX",
            completionCandidates = Candidates.class,
            description =
                    "Scenarios, as in \"connect.refused\" or \"stream\", or the name of a class that is one; all where"
                            + " none is named.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "JARS",
            description = "Jars or folders of classes with scenarios of your own, parted as in a class path.")
    private String places;

    /** What was named, in the order of the catalogue; what only a class name names comes behind. */
    List<Scenario> from(List<Scenario> catalogue) {
        try {
            OwnScenarios own = new OwnScenarios(places == null ? List.of() : OwnScenarios.places(places));
            return chosen(own.with(catalogue), own);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private List<Scenario> chosen(List<Scenario> scenarios, OwnScenarios own) {
        if (wanted.isEmpty()) {
            return scenarios;
        }
        Set<Scenario> chosen = new LinkedHashSet<>();
        List<Scenario> byClass = new ArrayList<>();
        for (String name : wanted) {
            Optional<Scenario> ofClass = own.named(name);
            ofClass.ifPresentOrElse(byClass::add, () -> chosen.addAll(named(name, scenarios)));
        }
        return Stream.concat(scenarios.stream().filter(chosen::contains), byClass.stream())
                .toList();
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

    /** What to do about a name that nothing has. */
    static String hint(String name, List<Scenario> scenarios) {
        List<String> near =
                NearNames.of(name, scenarios.stream().map(Scenario::id).toList());
        return near.isEmpty() ? "; 'lab list' names them all" : "; did you mean " + String.join(" or ", near) + "?";
    }
}
