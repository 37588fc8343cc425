package bsdsockets.lab.command;

import bsdsockets.lab.Lab;
import bsdsockets.lab.report.Screen;
import bsdsockets.lab.report.TraceReport;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.trace.Frame;
import bsdsockets.lab.trace.PcapFile;
import bsdsockets.lab.trace.SideTrace;
import bsdsockets.lab.trace.Tracer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lab trace}: what the kernel saw of a scenario. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the system calls that each side of a scenario makes, its packets, and the states of its sockets, in time.",
            "A side runs twice, the second time traced: what a JVM does once, at its first socket, is left out.",
            "System calls need strace(1); packets, of the loopback interface, the right CAP_NET_RAW."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lab trace stream.handshake",
            "  lab trace datagram.boundaries --side native,nio",
            "  lab trace connect.refused --pcap packets.pcap",
            "  lab trace stream.handshake --format json --output trace.json"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whatever this machine did not let be seen",
            "1:a side could not tell, hung or crashed, or there was no right to capture for --pcap",
            "2:bad arguments"
        })
public final class TraceCommand implements Callable<Integer> {
    @ParentCommand
    private Lab lab;

    @Spec
    private CommandSpec command;

    @Mixin
    private OneScenario wanted;

    @Mixin
    private ReportOutput output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private TraceFormat format = TraceFormat.TABLE;

    @Option(
            names = "--side",
            split = ",",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            completionCandidates = SideConverter.Candidates.class,
            description = "Trace these only: native, java.net, nio.")
    private Set<Side> sides = EnumSet.of(Side.NATIVE, Side.JAVA_NET, Side.NIO);

    @Option(names = "--pcap", paramLabel = "FILE", description = "Write the packets to a file for Wireshark.")
    private Path pcap;

    @Override
    public Integer call() throws IOException, InterruptedException {
        output.check();
        ReportOutput.check(pcap, command);
        if (sides.contains(Side.FFM)) {
            throw new ParameterException(
                    command.commandLine(), "there is no trace of ffm: it makes the calls of native, so trace that one");
        }
        Scenario scenario = wanted.from(lab.scenarios());
        Tracer tracer = new Tracer(wanted.places());
        List<SideTrace> traces = traced(tracer, scenario);
        Screen screen = output.isFile() ? lab.screen().forFile() : lab.screen();
        TraceReport report = new TraceReport(scenario, traces, tracer.lacking());
        output.write(
                switch (format) {
                    case TABLE -> report.table(screen.width());
                    case JSON -> report.json();
                });
        boolean written = pcap == null || writePcap(tracer, traces);
        return written && !failures(traces) ? 0 : 1;
    }

    private List<SideTrace> traced(Tracer tracer, Scenario scenario) throws IOException, InterruptedException {
        List<SideTrace> traces = new ArrayList<>();
        if (!lab.screen().hasProgress()) {
            for (Side side : EnumSet.copyOf(sides)) {
                traces.add(tracer.run(scenario, side));
            }
            return traces;
        }
        try (ProgressBar bar = Progress.bar("trace", sides.size())) {
            for (Side side : EnumSet.copyOf(sides)) {
                bar.setExtraMessage(side.key());
                traces.add(tracer.run(scenario, side));
                bar.step();
            }
        }
        return traces;
    }

    private boolean writePcap(Tracer tracer, List<SideTrace> traces) throws IOException {
        if (!tracer.captures()) {
            command.commandLine().getErr().println("lab: " + pcap + " is not written: no packets could be captured");
            return false;
        }
        List<Frame> frames =
                traces.stream().flatMap(trace -> trace.frames().stream()).toList();
        PcapFile.write(pcap, frames);
        return true;
    }

    private boolean failures(List<SideTrace> traces) {
        List<SideTrace> failed =
                traces.stream().filter(trace -> !trace.failure().isEmpty()).toList();
        for (SideTrace trace : failed) {
            command.commandLine().getErr().println("lab: " + trace.side().key() + ": " + trace.failure());
        }
        return !failed.isEmpty();
    }
}
