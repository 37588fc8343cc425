package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The scenario that a person names, one only. */
final class OneScenario {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "ID",
            completionCandidates = Selection.Candidates.class,
            description = "A scenario, as in \"stream.handshake\", or the name of a class that is one.")
    private String wanted;

    @Option(
            names = "--with",
            paramLabel = "JARS",
            description = "Jars or folders of classes with scenarios of your own, parted as in a class path.")
    private String places;

    /** Where its class may be, besides the class path. */
    List<Path> places() {
        return places == null ? List.of() : OwnScenarios.places(places);
    }

    /** The one of the catalogue, or of the user's own, that has this id or this class. */
    Scenario from(List<Scenario> catalogue) {
        try {
            OwnScenarios own = new OwnScenarios(places());
            List<Scenario> all = own.with(catalogue);
            return all.stream()
                    .filter(scenario -> scenario.id().equals(wanted))
                    .findFirst()
                    .or(() -> own.named(wanted))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no scenario is called \"" + wanted + "\"" + Selection.hint(wanted, all)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
