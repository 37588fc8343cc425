package bsdsockets.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What the command line has done.
 *
 * @param status the exit status
 * @param out what it has printed
 * @param err what it has said of how it goes, and of what was wrong
 */
public record CommandRun(int status, String out, String err) {
    /** Runs it in this JVM. */
    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Bench.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int status = line.execute(args);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
