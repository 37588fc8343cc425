package bsdsockets.lab.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as one page that needs no other file. The template escapes every text that is put in. */
final class HtmlReport {
    private HtmlReport() {}

    /** What the page's head says. */
    private record Page(
            String title,
            int total,
            List<Count> counts,
            List<SideMeaning> sides,
            List<Fact> environment,
            boolean hasDifferences,
            List<HtmlScenario> differences,
            List<Group> groups,
            String css,
            String script) {}

    private record Count(String verdict, int count, String meaning) {}

    private record SideMeaning(String key, String meaning) {}

    private record Fact(String name, String value) {}

    /** The scenarios whose ids begin alike. */
    private record Group(String name, List<HtmlScenario> scenarios) {}

    static String written(List<ScenarioReport> reports) {
        return Mustache.compiler()
                .strictSections(true)
                .compile(resource("report.html.mustache"))
                .execute(page(reports));
    }

    private static Page page(List<ScenarioReport> reports) {
        Map<String, String> facts = Environment.facts();
        List<HtmlScenario> scenarios = reports.stream().map(HtmlScenario::of).toList();
        List<HtmlScenario> differences = scenarios.stream()
                .filter(scenario -> scenario.verdict().equals(Verdict.DIFFERS.text()))
                .toList();
        return new Page(
                "Native sockets and the JDK's: JDK " + facts.get("jdk") + " on " + facts.get("os"),
                reports.size(),
                Summary.counts(reports).entrySet().stream()
                        .map(count -> new Count(count.getKey().text(), count.getValue(), meaning(count.getKey())))
                        .toList(),
                Arrays.stream(Side.values())
                        .filter(side -> reports.stream()
                                .anyMatch(report -> report.sides().containsKey(side)))
                        .map(side -> new SideMeaning(side.key(), meaning(side)))
                        .toList(),
                facts.entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                        .toList(),
                !differences.isEmpty(),
                differences,
                scenarios.stream()
                        .collect(groupingBy(HtmlScenario::group, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                resource("report.css"),
                resource("report.js"));
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "every side of the JDK that has a way does as C";
            case DIFFERS -> "a side of the JDK does otherwise than C";
            case NO_EQUIVALENT -> "the JDK has no way to ask for it";
            case SKIPPED -> "this machine lacks what it needs";
            case FAILED -> "it could not tell, hung or crashed";
            case NOT_COMPARED -> "only one side was asked for";
        };
    }

    private static String meaning(Side side) {
        return switch (side) {
            case NATIVE -> "the calls of C, each made as it stands, from Java through JNI (class Posix)";
            case JAVA_NET -> "Socket, ServerSocket, DatagramSocket and InetAddress, of package java.net";
            case NIO -> "SocketChannel, ServerSocketChannel and DatagramChannel, of package java.nio.channels";
            case FFM -> "the same calls of C through java.lang.foreign, written without the C of native: a check of it";
        };
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
