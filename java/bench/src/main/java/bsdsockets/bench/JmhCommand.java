package bsdsockets.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Hands all that follows to JMH. */
@Command(
        name = "jmh",
        description = "The benchmarks of one thread, in nanoseconds, by JMH; with JMH's own options, which -h lists.")
final class JmhCommand implements Callable<Integer> {
    private static final String FOREIGN = "\\.foreign$";

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    /** JMH ends the process itself where it fails. */
    @Override
    public Integer call() throws IOException {
        List<String> all = new ArrayList<>(arguments);
        Foreign.missing().ifPresent(why -> {
            spec.commandLine().getErr().println("Left out: " + why);
            all.addAll(List.of("-e", FOREIGN));
        });
        Main.main(all.toArray(String[]::new));
        return 0;
    }
}
