package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.report.Format;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lab compare}: runs the scenarios and says where the sides differ. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Runs scenarios on native sockets, on java.net and on NIO, and shows where they differ.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lab compare",
            "  lab compare connect.refused --code",
            "  lab compare stream datagram --side native,nio",
            "  lab compare --format html --output report.html",
            "  lab compare --format markdown --output report.md",
            "  lab compare --format json --output report.json"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whatever the verdicts",
            "1:a scenario could not tell, hung or crashed",
            "2:bad arguments"
        })
public final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Mixin
    private Selection selection;

    @Mixin
    private ReportOutput output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.TABLE;

    @Option(
            names = "--side",
            split = ",",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            completionCandidates = SideConverter.Candidates.class,
            description =
                    "Run these only: native, java.net, nio, ffm (native through java.lang.foreign, from JDK 22 on). A verdict"
                            + " needs native and one of the JDK's.")
    private Set<Side> sides = Side.available();

    @Option(
            names = "--code",
            description =
                    "In a table, and in markdown, show each call that was made, and its result; the others always do.")
    private boolean showsCode;

    @Option(
            names = "--record",
            description =
                    "Leave out what another machine or another run would have otherwise: scenarios that tell of the"
                            + " machine, those that were skipped, and the steps. For a report that is kept to be compared.")
    private boolean isRecord;

    @Override
    public Integer call() throws IOException {
        output.check();
        List<ScenarioReport> reports = isRecord ? recorded() : run(selection.from(lab.scenarios()), sides);
        Screen screen = output.isFile() ? lab.screen().forFile() : lab.screen();
        output.write(format.written(reports, showsCode, screen));
        return reports.stream().anyMatch(report -> report.verdict() == Verdict.FAILED) ? 1 : 0;
    }

    private List<ScenarioReport> recorded() {
        List<Scenario> portable = selection.from(lab.scenarios()).stream()
                .filter(scenario -> !scenario.dependsOnMachine())
                .toList();
        return run(portable, judged()).stream()
                .filter(report -> report.verdict() != Verdict.SKIPPED)
                .map(ScenarioReport::withoutSteps)
                .toList();
    }

    /** ffm says what native says: a record is of a JDK. */
    private Set<Side> judged() {
        Set<Side> judged = EnumSet.copyOf(sides);
        judged.remove(Side.FFM);
        return judged;
    }

    private List<ScenarioReport> run(List<Scenario> scenarios, Set<Side> sides) {
        Comparison comparison = new Comparison(sides);
        if (!lab.screen().hasProgress()) {
            return scenarios.stream().map(comparison::run).toList();
        }
        try (ProgressBar bar = Progress.bar("compare", scenarios.size())) {
            return scenarios.stream()
                    .map(scenario -> {
                        bar.setExtraMessage(scenario.id());
                        ScenarioReport report = comparison.run(scenario);
                        bar.step();
                        return report;
                    })
                    .toList();
        }
    }
}
