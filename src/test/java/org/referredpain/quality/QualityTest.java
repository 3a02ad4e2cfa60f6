package org.referredpain.quality;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Family;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.release.PackagedTable;

/** How well the ranking does on published cases. The floors are what was reached; they only ever rise. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QualityTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();
    private static final PublishedCases CASES = PublishedCases.packaged();
    private static final Report REPORT = Report.of(TABLE, CASES.vignettes());

    /** What was reached, in the order of the report: recall at 3, 5 and 10, nDCG at 5, mean reciprocal rank. */
    private static final String FLOORS = """
            independent                     0.293 0.400 0.696 0.304 0.370
            independent tune                0.378 0.515 0.731 0.384 0.443
            independent report              0.208 0.285 0.661 0.225 0.296
            independent head-face-neck      0.429 0.530 0.833 0.467 0.565
            independent shoulder-arm        0.232 0.619 0.813 0.349 0.336
            independent forearm-hand        0.025 0.080 0.688 0.072 0.173
            independent chest-abdomen-back  0.621 0.697 0.833 0.547 0.533
            independent pelvis-hip          0.393 0.393 0.565 0.277 0.322
            independent thigh-knee          0.000 0.091 0.318 0.035 0.091
            independent leg-ankle-foot      0.236 0.250 0.833 0.300 0.522
            table                           0.853 0.902 0.953 0.819 0.802
            table tune                      0.817 0.837 0.906 0.749 0.735
            table report                    0.889 0.968 1.000 0.889 0.868
            table head-face-neck            0.938 0.938 1.000 0.883 0.872
            table shoulder-arm              0.938 0.938 0.938 0.814 0.774
            table forearm-hand              0.786 0.857 1.000 0.790 0.784
            table chest-abdomen-back        0.824 0.882 0.882 0.827 0.817
            table pelvis-hip                0.846 0.846 0.892 0.707 0.670
            table thigh-knee                0.750 0.893 0.964 0.779 0.758
            table leg-ankle-foot            0.875 0.952 1.000 0.912 0.917""";

    @Test
    void published_cases_come_up_as_early_as_before() {
        List<String> floors = FLOORS.lines().toList();
        List<String> fallen = new ArrayList<>();
        System.out.printf("%nPublished cases                n  recall@3     @5    @10  nDCG@5    MRR%n");
        for (int i = 0; i < floors.size(); i++) {
            Report.Group group = REPORT.groups().get(i);
            String name = name(group);
            Figures now = group.figures();
            System.out.printf(
                    Locale.ROOT,
                    "%-30s%3d  %8.3f %6.3f %6.3f %7.3f %6.3f%n",
                    name,
                    now.vignettes(),
                    now.recall3(),
                    now.recall5(),
                    now.recall10(),
                    now.ndcg5(),
                    now.mrr());
            String[] floor = floors.get(i).split(" +(?=[01]\\.)");
            assertEquals(floor[0], name);
            double[] reached = {now.recall3(), now.recall5(), now.recall10(), now.ndcg5(), now.mrr()};
            for (int measure = 0; measure < reached.length; measure++) {
                if (reached[measure] < Double.parseDouble(floor[measure + 1])) {
                    fallen.add(name + ": " + Arrays.toString(reached) + ", was " + floors.get(i));
                    break;
                }
            }
        }
        assertEquals(List.of(), fallen);
        assertEquals(REPORT.groups().size(), floors.size());
    }

    private static String name(Report.Group group) {
        return group.kind().code()
                + (group.half() == null ? "" : " " + group.half().code())
                + (group.region() == null ? "" : " " + group.region().code());
    }

    @ParameterizedTest(name = "places {0}: recall {1}, {2}, {3}, nDCG {4}, reciprocal rank {5}")
    @CsvSource({
        "1, 1, 1, 1, 1, 1",
        "4, 0, 1, 1, 0.431, 0.25",
        "11, 0, 0, 0, 0, 0.091",
        "0, 0, 0, 0, 0, 0",
        "2 1, 1, 1, 1, 1, 1",
        "0 3, 0.5, 0.5, 0.5, 0.307, 0.333",
        "3 5 10, 0.333, 0.667, 1, 0.416, 0.333",
        "1 2 3 4 5 6, 0.5, 0.833, 1, 1, 1"
    })
    void figures_are_computed_as_they_are_defined(
            String places, double recall3, double recall5, double recall10, double ndcg5, double mrr) {
        List<Outcome.Placed> placed = Stream.of(places.split(" "))
                .map(place -> new Outcome.Placed("a-muscle", Integer.parseInt(place), Integer.parseInt(place)))
                .toList();
        Outcome outcome = new Outcome(CASES.vignettes().get(0), placed, List.of());
        assertEquals(new Figures(1, recall3, recall5, recall10, ndcg5, mrr), Figures.of(List.of(outcome)));
    }

    @Test
    void a_shared_rank_is_read_as_badly_as_it_can_be() {
        boolean shared = false;
        for (Outcome outcome : REPORT.outcomes()) {
            JsonPath lookup = lookup(outcome.vignette());
            List<Integer> ranks = lookup.getList("candidates.rank");
            List<String> muscles = lookup.getList("candidates.muscle.id");
            Set<Integer> places = new HashSet<>();
            for (Outcome.Placed placed : outcome.placed()) {
                int at = muscles.indexOf(placed.muscle());
                assertEquals(at < 0 ? 0 : ranks.get(at), placed.rank());
                if (at >= 0) {
                    long before =
                            ranks.stream().filter(rank -> rank < placed.rank()).count();
                    long unnamed = Stream.iterate(0, i -> i < ranks.size(), i -> i + 1)
                            .filter(i -> ranks.get(i) == placed.rank())
                            .filter(i -> !outcome.vignette().muscles().contains(muscles.get(i)))
                            .count();
                    assertTrue(
                            placed.place() > before + unnamed,
                            outcome.vignette().id());
                    assertTrue(places.add(placed.place()));
                    shared |= unnamed > 0;
                }
            }
        }
        assertTrue(shared, "some rank is shared");
    }

    @Test
    void every_muscle_that_is_not_among_the_first_ten_has_a_reason() {
        for (Outcome outcome : REPORT.outcomes()) {
            assertEquals(
                    outcome.placed().stream()
                            .filter(placed -> placed.place() == 0 || placed.place() > 10)
                            .map(Outcome.Placed::muscle)
                            .toList(),
                    outcome.missed().stream().map(Outcome.Missed::muscle).toList());
            for (Outcome.Missed missed : outcome.missed()) {
                String where = outcome.vignette().id() + " " + missed;
                boolean linked = outcome.vignette().symptoms().stream().anyMatch(asked -> touches(missed, asked));
                switch (missed.reason()) {
                    case NO_CLAIM -> assertTrue(!linked && missed.points() == 0, where);
                    case OUTRANKED -> {
                        assertTrue(linked && missed.points() > 0, where);
                        assertEquals(10, missed.ahead().size(), where);
                        missed.ahead()
                                .forEach(ahead -> assertTrue(
                                        ahead.points() >= missed.points()
                                                && !ahead.by().isEmpty()
                                                && ahead.by().contains(Outcome.Lead.EQUAL_POINTS)
                                                        == (ahead.points() == missed.points()),
                                        where));
                    }
                    case TAKEN_AWAY -> assertTrue(linked && missed.points() == 0, where);
                    case UNKNOWN_KEY -> throw new AssertionError(where);
                }
                for (String unmatched : missed.unmatched()) {
                    assertFalse(touches(missed, unmatched), where);
                }
            }
        }
    }

    private static boolean touches(Outcome.Missed missed, String asked) {
        return TABLE.symptomsOf(missed.muscle()).stream()
                .anyMatch(symptom -> TABLE.symptomTree().onOnePath(symptom, asked));
    }

    @Test
    void a_release_without_a_key_of_a_vignette_misses_it_and_says_so() {
        Vignette whole = CASES.vignettes().get(0);
        Vignette strange = new Vignette(
                whole.id(),
                whole.kind(),
                whole.region(),
                whole.half(),
                List.of("no-such-symptom"),
                List.of(),
                whole.muscles(),
                whole.source(),
                whole.passage(),
                whole.note());
        Outcome outcome = Outcome.of(TABLE, strange);
        assertTrue(outcome.missed().stream().allMatch(missed -> missed.reason() == Outcome.Reason.UNKNOWN_KEY));
        assertEquals(new Figures(1, 0, 0, 0, 0, 0), Figures.of(List.of(outcome)));
    }

    @Test
    void no_independent_vignette_comes_from_a_source_of_the_table() {
        Set<String> table = new HashSet<>();
        TABLE.tables().families().stream().map(Family::id).forEach(table::add);
        for (Source source : TABLE.tables().sources()) {
            table.addAll(names(source.id(), source.doi(), source.pmid(), source.url()));
        }
        List<String> citations = TABLE.tables().sources().stream()
                .map(source -> words(source.citation()))
                .toList();
        Set<String> used = new TreeSet<>();
        for (Vignette vignette : CASES.vignettes()) {
            if (vignette.kind() == Vignette.Kind.TABLE) {
                assertTrue(TABLE.source(vignette.source()).isPresent(), vignette.id());
            } else {
                PublishedCases.Work work = CASES.works().get(vignette.source());
                used.add(work.id());
                Set<String> known = names(work.id(), work.doi(), work.pmid(), work.url());
                known.retainAll(table);
                assertEquals(Set.of(), known, vignette.id());
                Matcher title = Pattern.compile("\"([^\"]{25,})\"").matcher(work.citation());
                if (title.find()) {
                    String words = words(title.group(1));
                    assertFalse(citations.stream().anyMatch(each -> each.contains(words)), work.citation());
                }
            }
        }
        assertEquals(CASES.works().keySet(), used);
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    /** What a work can be recognised by; a DOI or PMID also where it stands in the address. */
    private static Set<String> names(String id, @Nullable String doi, @Nullable String pmid, @Nullable String url) {
        Set<String> names = new TreeSet<>(Set.of(id));
        if (doi != null) {
            names.add(doi.toLowerCase(Locale.ROOT));
        }
        if (pmid != null) {
            names.add("pmid " + pmid);
        }
        if (url != null) {
            String address = url.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://(www\\.)?", "")
                    .replaceFirst("#.*$", "")
                    .replaceFirst("/+$", "");
            names.add(address);
            for (String inside : List.of("10\\.\\d{4,9}/.+?(?=/full|/pdf|/abstract|$)", "pmc\\d+")) {
                Matcher found = Pattern.compile(inside).matcher(address);
                if (found.find()) {
                    names.add(found.group());
                }
            }
            Matcher pubmed = Pattern.compile("pubmed\\D*/(\\d+)").matcher(address);
            if (pubmed.find()) {
                names.add("pmid " + pubmed.group(1));
            }
        }
        return names;
    }

    @Test
    void every_key_of_a_vignette_is_in_the_table_and_nothing_contradicts() {
        List<String> ids = CASES.vignettes().stream().map(Vignette::id).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
        for (Vignette vignette : CASES.vignettes()) {
            assertTrue(vignette.symptoms().size() >= 1 && vignette.symptoms().size() <= 5, vignette.id());
            assertFalse(vignette.muscles().isEmpty(), vignette.id());
            assertFalse(vignette.passage().isBlank(), vignette.id());
            for (String muscle : vignette.muscles()) {
                assertTrue(TABLE.muscle(muscle).filter(Muscle::candidate).isPresent(), vignette.id() + " " + muscle);
            }
            assertEquals(200, given().get(address(vignette)).statusCode(), vignette.id());
        }
    }

    @Test
    void halves_follow_the_rule() {
        for (Vignette.Kind kind : Vignette.Kind.values()) {
            List<Vignette> ordered = CASES.vignettes().stream()
                    .filter(vignette -> vignette.kind() == kind)
                    .sorted(Comparator.comparing(vignette -> sha256(vignette.id())))
                    .toList();
            for (int i = 0; i < ordered.size(); i++) {
                assertEquals(
                        i % 2 == 0 ? Vignette.Half.TUNE : Vignette.Half.REPORT,
                        ordered.get(i).half(),
                        ordered.get(i).id());
            }
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_report_is_served_whole() {
        JsonPath answer =
                given().get("/v1/quality").then().statusCode(200).extract().jsonPath();
        assertEquals(CASES.vignettes().stream().map(Vignette::id).toList(), answer.getList("vignettes.id"));
        assertEquals(REPORT.groups().size(), answer.getList("figures").size());
        for (int i = 0; i < REPORT.groups().size(); i++) {
            Map<String, Object> group = answer.getMap("figures[" + i + "]");
            Figures figures = REPORT.groups().get(i).figures();
            assertEquals(figures.vignettes(), group.get("vignettes"));
            assertEquals(figures.recall10(), ((Number) group.get("recall10")).doubleValue(), 1e-6);
            assertEquals(figures.mrr(), ((Number) group.get("mrr")).doubleValue(), 1e-6);
        }
        Set<String> sources = new HashSet<>(answer.getList("vignettes.source"));
        assertEquals(sources, answer.getMap("sources").keySet());
        Set<String> defined = answer.<String>getList("definitions.name").stream()
                .flatMap(name -> Stream.of(name.split(", ")))
                .collect(Collectors.toSet());
        assertTrue(defined.containsAll(Set.of("place", "recall3", "recall5", "recall10", "ndcg5", "mrr")));
    }

    private static JsonPath lookup(Vignette vignette) {
        return given().get(address(vignette) + "&limit=100&view=brief").jsonPath();
    }

    private static String address(Vignette vignette) {
        return QualityAnswer.href(vignette);
    }
}
