package bsdsockets.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the conformance table of native/test/conformance through the mirror: prints what its C program prints. */
public final class Conformance {
    /** In the C program's order. */
    private static final List<String> TABLES =
            List.of("connection", "event", "message", "name", "option", "readiness", "socket", "transfer");

    private static final int[] LENGTHS = {
        0, 1, 2, 3, 4, 5, 8, 12, 15, 16, 17, 24, 27, 28, 29, 64, 109, 110, 111, 128, 129, 200, 256
    };

    private final ConformanceCalls calls;
    private final List<ConformanceTable.Entry> kinds;

    private Conformance(ConformanceCalls calls, List<ConformanceTable.Entry> kinds) {
        this.calls = calls;
        this.kinds = kinds;
    }

    /** Takes the folder of the tables, the way that data travels, and "unprivileged" where that table is meant. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ConformanceCalls calls = new ConformanceCalls(ConformanceCalls.Way.valueOf(args[1]));
        Conformance program = new Conformance(calls, read(folder, "kinds"));
        for (String table : args.length > 2 ? List.of(args[2]) : TABLES) {
            for (ConformanceTable.Entry entry : read(folder, table)) {
                program.run(entry);
            }
        }
        System.out.print(calls.said());
    }

    private static List<ConformanceTable.Entry> read(Path folder, String table) throws IOException {
        return new ConformanceTable(Files.readString(folder.resolve(table + ".def"))).entries();
    }

    private void run(ConformanceTable.Entry entry) {
        switch (entry.form()) {
            case "CASE" -> runOnce(entry.title(), entry, 0);
            case "EACH_LENGTH" -> {
                for (int length : LENGTHS) {
                    runOnce(length + " " + entry.title(), entry, length);
                }
            }
            case "EACH_KIND" -> {
                calls.line(entry.title());
                for (ConformanceTable.Entry kind : kinds) {
                    calls.begin("  " + kind.title(), 0);
                    kind.statements().forEach(calls::run);
                    calls.set("b", -1);
                    entry.statements().forEach(calls::run);
                    calls.finish();
                }
            }
            default -> throw new IllegalArgumentException("no form of a case: " + entry.form());
        }
    }

    private void runOnce(String title, ConformanceTable.Entry entry, int length) {
        calls.begin(title, length);
        entry.statements().forEach(calls::run);
        calls.finish();
    }
}
