package bsdsockets.lab.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.report.Format;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Runs every side of each scenario and shows where they differ, and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  compare                          all scenarios",
            "  compare stream datagram.too-big  those of a group, and one more",
            "  compare connect.refused --code   the code of each side, and what each step returned",
            "  compare --format json --output comparison.json"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:a scenario could not tell, hung or crashed", "2:bad arguments"})
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID-OR-PREFIX", description = "the scenarios, all if none is given; list names them")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            split = ",",
            converter = SideConverter.class,
            description = "native, java.net, nio; all if none is given")
    private List<Side> sides = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "where to write it; standard output if not given")
    private Path output;

    @Option(names = "--code", description = "show the calls of each step")
    private boolean code;

    /** Reads a side as the reports name it. */
    static final class SideConverter implements ITypeConverter<Side> {
        @Override
        public Side convert(String value) {
            for (Side side : Side.values()) {
                if (side.key().equals(value.toLowerCase(Locale.ROOT))) {
                    return side;
                }
            }
            throw new TypeConversionException("no side is called \"" + value + "\"; there are native, java.net, nio");
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Scenario> scenarios = Selection.of(wanted, spec.commandLine());
        if (output != null) {
            requireWritable(output.toAbsolutePath());
        }
        List<ScenarioReport> reports = compared(scenarios);
        int width = output == null ? Screen.width() : Screen.widthOfFiles();
        write(format.written(reports, code, width));
        return reports.stream().anyMatch(report -> report.verdict() == Verdict.FAILED) ? 1 : 0;
    }

    /** What takes seconds to make must not be lost in the end. */
    private void requireWritable(Path file) {
        boolean can = Files.exists(file) ? Files.isRegularFile(file) && Files.isWritable(file) : parentIsWritable(file);
        if (!can) {
            throw new ParameterException(
                    spec.commandLine(), "cannot write " + file + "; name another file by --output");
        }
    }

    private static boolean parentIsWritable(Path file) {
        Path parent = file.getParent();
        return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }

    private List<ScenarioReport> compared(List<Scenario> scenarios) {
        Set<Side> chosen = sides.isEmpty() ? EnumSet.allOf(Side.class) : EnumSet.copyOf(sides);
        Comparison comparison = new Comparison(chosen);
        if (!Screen.isWatched()) {
            return scenarios.stream().map(comparison::run).toList();
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("compare")
                .setInitialMax(scenarios.size())
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()) {
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

    private void write(String report) throws IOException {
        if (output != null) {
            Files.writeString(output, report, UTF_8);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(report);
        out.flush();
    }
}
