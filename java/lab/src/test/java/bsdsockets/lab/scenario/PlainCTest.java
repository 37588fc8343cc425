package bsdsockets.lab.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.SideReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the native side is seen to do, a program in plain C does: native/test/scenario, which knows nothing of the bridge. */
class PlainCTest {
    private static final Path NATIVE = Path.of("../../native");

    @TempDir
    private static Path folder;

    private static Path program;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        program = folder.resolve("bsdsockets-scenario");
        List<String> command = new ArrayList<>(List.of("gcc", "@" + NATIVE.resolve("cflags.rsp"), "-o"));
        command.add(program.toString());
        try (Stream<Path> sources = Files.list(NATIVE.resolve("test/scenario"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(command::add);
        }
        assertThat(said(Path.of("."), command)).isEmpty();
    }

    private static List<String> said(Path where, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    static List<String> ids() throws IOException, InterruptedException {
        return said(folder, List.of(program.toString()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itDoesWhatTheNativeSideDoes(String id) throws IOException, InterruptedException {
        Scenario scenario = Catalogue.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        SideReport seen =
                new Comparison(EnumSet.of(Side.NATIVE)).run(scenario).sides().get(Side.NATIVE);
        assumeThat(seen.status()).as(seen.note()).isNotEqualTo(SideReport.Status.SKIPPED);
        assertThat(seen.status()).as(seen.note()).isEqualTo(SideReport.Status.COMPLETED);
        Path empty = Files.createDirectory(folder.resolve(id));
        assertThat(said(empty, List.of(program.toString(), id))).isEqualTo(seen.texts());
    }
}
