package bsdsockets.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.lab.Sketch;
import bsdsockets.lab.comparison.Comparison;
import bsdsockets.lab.comparison.ScenarioReport;
import bsdsockets.lab.scenario.Catalogue;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.lab.scenario.Side;
import bsdsockets.lab.scenario.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** The page, read as a browser reads it: by an HTML parser. */
class HtmlReportTest {
    private static final String HOSTILE = "</script><script>alert('1')</script><!-- & \"'`{{css}} \u001b[31m";

    private static Document page(Scenario... scenarios) {
        Comparison comparison = new Comparison(EnumSet.of(Side.NATIVE, Side.JAVA_NET, Side.NIO));
        List<ScenarioReport> reports = Stream.of(scenarios).map(comparison::run).toList();
        String html = Format.HTML.written(reports, false, new Screen(100, Ansi.OFF, false));
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    private static Scenario named(String id) {
        return Catalogue.all().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Sketch hostile() {
        return new Sketch("a.hostile")
                .why(Verdict.DIFFERS, HOSTILE)
                .allSides(run -> run.outcome(HOSTILE, HOSTILE))
                .side(Side.NIO, run -> run.outcome(HOSTILE, 0));
    }

    @Test
    void theSidesStandNextToEachOtherAndWhatDiffersIsMarked() {
        Element scenario = page(named("stream.reset-then-recv-twice")).getElementById("stream.reset-then-recv-twice");
        assertThat(scenario.select("thead th").eachText()).containsExactly("outcome", "native", "java.net", "nio");
        Element second = scenario.selectFirst("tr:has(th:containsOwn(second recv))");
        assertThat(second.select("td code").eachText()).containsExactly("0", "ECONNRESET", "ECONNRESET");
        assertThat(second.select("td.differs").eachAttr("data-side")).containsExactly("java.net", "nio");
        assertThat(second.select("td.differs").text()).contains("differs from native:");
        assertThat(scenario.select("tr:has(th:matchesOwn(^recv$)) td.differs")).isEmpty();
        assertThat(scenario.selectFirst(".why").text())
                .contains("Connection reset")
                .contains("the same reset");
        assertThat(scenario.select(".columns h5").eachText()).containsExactly("native", "java.net", "nio");
        assertThat(scenario.select(".columns pre").eachText())
                .contains("Posix.recv(fd, buf, 0, buf.length, 0)", "in.read(buf)", "channel.read(buf)");
    }

    @Test
    void theSummaryCountsVerdictsAndNamesTheMachine() {
        Document page = page(named("connect.refused"), hostile());
        assertThat(page.select(".counts .badge").eachText()).containsExactly("1 same", "1 differs");
        assertThat(page.select(".facts dt").eachText()).contains("native", "kernel", "libc", "jdk", "vendor");
        assertThat(page.select(".facts dd").eachText())
                .contains(Runtime.version().toString());
        assertThat(page.select(".index a").eachAttr("href")).containsExactly("#a.hostile");
        assertThat(page.select("output").text()).isEqualTo("2 of 2 shown");
        assertThat(page.select("input[name=verdict]").eachAttr("value")).containsExactly("same", "differs");
    }

    @Test
    void whatASideReturnedIsTextAndNothingElse() {
        Document page = page(hostile());
        assertThat(page.select("script")).hasSize(1);
        String shown = HOSTILE.replace("\u001b", "\\u001b");
        assertThat(page.selectFirst("td code").text()).isEqualTo(shown);
        assertThat(page.selectFirst(".why").text()).isEqualTo("Why: " + shown);
    }

    @Test
    void thePageAsksForNoOtherFile() {
        Document page = page(named("connect.refused"));
        assertThat(page.select("[src], link[href]:not([href=data:,])")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';");
    }

    @Test
    void everyScenarioHasItsPlaceAndEveryReferenceItsTarget() {
        Document page = page(named("connect.refused"), named("connect.twice"), hostile());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.select(".group h3").eachText()).containsExactly("connect", "a");
    }

    @Test
    void itIsMadeForPhonesKeyboardsDarkRoomsAndPaper() {
        Document page = page(named("connect.refused"));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.selectFirst("body").child(0).attr("href")).isEqualTo("#scenarios");
        assertThat(page.select("label[for=words], fieldset legend")).hasSize(2);
        assertThat(page.selectFirst("style").html())
                .contains("prefers-color-scheme: dark")
                .contains("@media print")
                .contains(":focus-visible")
                .contains("max-width: 40rem");
    }

    @Test
    void aSideThatHasNoWaySaysWhy() {
        Document page = page(new Sketch("a.sketch")
                .allSides(run -> run.noEquivalent("it has no raw sockets"))
                .side(Side.NATIVE, run -> run.outcome("socket", 0)));
        Element row = page.selectFirst("tr:has(th:containsOwn(ended))");
        assertThat(row.select("td").eachText())
                .containsExactly(
                        "COMPLETED", "NO_EQUIVALENT it has no raw sockets", "NO_EQUIVALENT it has no raw sockets");
    }
}
