package bsdsockets.lab.command;

import bsdsockets.bench.Cost;
import bsdsockets.bench.Schedule;
import bsdsockets.bench.SideBySide;
import bsdsockets.lab.Lab;
import bsdsockets.lab.report.CostPicture;
import bsdsockets.lab.report.CostTable;
import bsdsockets.lab.report.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lab bench}: what the same work costs in C, natively, on java.net and on NIO. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures, in about a minute, what the same work costs in C, natively, on java.net and on NIO.",
            "All run in turn on one processor of one JVM; what is shown is the median of the rounds and its quartiles."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lab bench",
            "  lab bench udp tcp-round-trip",
            "  lab bench --picture bench.svg",
            "  lab bench --format json --output bench.json"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:measured", "1:it could not be measured", "2:bad arguments"})
public final class BenchCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "OPERATION",
            arity = "0..*",
            completionCandidates = Operations.class,
            description = "One of ${COMPLETION-CANDIDATES}; all of them if none is given.")
    private List<String> operations = SideBySide.operations();

    @Mixin
    private ReportOutput output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private TextFormat format = TextFormat.TABLE;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Draw the costs as bars, too: into a file that ends in .svg or in .png.")
    private Path picture;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            description = "How often each side has its turn, from 1; ${DEFAULT-VALUE} if not given.")
    private int rounds = SideBySide.MINUTE.rounds();

    @Option(
            names = "--turn",
            paramLabel = "MILLIS",
            description =
                    "How long a turn lasts, from 1; ${DEFAULT-VALUE} if not given. Each side is warmed up for 16 turns.")
    private int turn = (int) SideBySide.MINUTE.turn().toMillis();

    /** The names of the operations. */
    static final class Operations implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SideBySide.operations().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        checkPicture();
        List<Cost> costs = measured(schedule());
        Screen screen = output.isFile() ? lab.screen().forFile() : lab.screen();
        output.write(
                switch (format) {
                    case TABLE -> CostTable.table(costs, screen.width());
                    case JSON -> CostTable.json(costs);
                    case MARKDOWN -> CostTable.markdown(costs);
                });
        if (picture != null) {
            Files.write(picture, CostPicture.of(costs, isPng()));
        }
        return 0;
    }

    private Schedule schedule() {
        for (String operation : operations) {
            if (!SideBySide.operations().contains(operation)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "\"" + operation + "\" is no operation: one of " + String.join(", ", SideBySide.operations())
                                + " is wanted");
            }
        }
        if (rounds < 1 || turn < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds and --turn are to be 1 or more");
        }
        Duration each = Duration.ofMillis(turn);
        return new Schedule(rounds, each, each.multipliedBy(16));
    }

    private List<Cost> measured(Schedule schedule) throws IOException {
        List<Cost> costs = new ArrayList<>();
        if (!lab.screen().hasProgress()) {
            for (String operation : operations) {
                costs.add(SideBySide.measure(operation, schedule));
            }
            return costs;
        }
        try (ProgressBar bar = Progress.bar("bench", operations.size())) {
            for (String operation : operations) {
                bar.setExtraMessage(operation);
                costs.add(SideBySide.measure(operation, schedule));
                bar.step();
            }
        }
        return costs;
    }

    private void checkPicture() {
        if (picture == null) {
            return;
        }
        if (!isPng() && !picture.toString().endsWith(".svg")) {
            throw new ParameterException(
                    spec.commandLine(), "--picture " + picture + ": a name that ends in .svg or in .png is wanted");
        }
        ReportOutput.check(picture, spec);
    }

    private boolean isPng() {
        return picture.toString().endsWith(".png");
    }
}
