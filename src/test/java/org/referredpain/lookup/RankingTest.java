package org.referredpain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.knowledge.Claim;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Measurement;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.MuscleKind;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.PointKind;
import org.referredpain.knowledge.Release;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SourceKind;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.Tables;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.knowledge.Zone;

/** The formula, on a table small enough to compute by hand. */
class RankingTest {

    private final List<Claim> claims = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    @ParameterizedTest(name = "{0} candidates: rarity {1}")
    @CsvSource({"0,6", "1,5", "2,4", "3,4", "4,3", "7,3", "8,2", "15,2", "16,1", "17,1", "1000,1"})
    void a_symptom_that_few_candidates_bring_says_more(int candidates, int rarity) {
        assertEquals(rarity, Weights.rarity(candidates));
    }

    @Test
    void one_described_claim_of_one_candidate() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        Ranking.Ranked only = rank("ache").candidates().get(0);
        assertEquals(9 * 6 * 10 * 5, only.points());
        assertEquals(
                "described 9 × one family 6 × same symptom 10 × rarity 5 = 2700",
                Arithmetic.inWords(only.matched().get(0)));
        assertEquals(54, only.score());
    }

    @Test
    void families_count_once_and_a_measured_study_twice() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        claim("calf", "ache", "copy-of-s1", Pattern.DESCRIBED);
        assertEquals(9 * 6 * 10 * 5, rank("ache").candidates().get(0).points());
        claim("calf", "ache", "study", Pattern.DESCRIBED);
        assertEquals(9 * 8 * 10 * 5, rank("ache").candidates().get(0).points());
        measurements.add(new Measurement("calf-whole", "ache", "study", 3, 10, "adults", "pressing"));
        Ranking.Ranked measured = rank("ache").candidates().get(0);
        assertEquals(9 * 9 * 10 * 5, measured.points());
        assertEquals(Grade.B, measured.matched().get(0).referral().grade());
    }

    @Test
    void a_study_that_found_it_in_nobody_is_no_support() {
        claim("calf", "ache", "study", Pattern.DESCRIBED);
        measurements.add(new Measurement("calf-whole", "ache", "study", 0, 10, "adults", "pressing"));
        assertEquals(
                Grade.E,
                rank("ache").candidates().get(0).matched().get(0).referral().grade());
    }

    @Test
    void essential_weighs_more_than_described_and_described_more_than_spillover() {
        claim("calf", "ache", "s1", Pattern.SPILLOVER);
        claim("thigh", "ache", "s1", Pattern.DESCRIBED);
        claim("foot", "ache", "s1", Pattern.ESSENTIAL);
        assertEquals(List.of("foot", "thigh", "calf"), muscles(rank("ache")));
        assertEquals(
                List.of(1, 2, 3),
                rank("ache").candidates().stream().map(Ranking.Ranked::rank).toList());
    }

    @Test
    void a_narrower_symptom_counts_nine_tenths_and_a_broader_one_half() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        claim("thigh", "deep-ache", "s1", Pattern.DESCRIBED);
        assertEquals(List.of(9 * 6 * 10 * 4, 9 * 6 * 9 * 4), points(rank("ache")));
        assertEquals(List.of("thigh", "calf"), muscles(rank("deep-ache")));
        assertEquals(List.of(9 * 6 * 10 * 5, 9 * 6 * 5 * 5), points(rank("deep-ache")));
    }

    @Test
    void a_part_that_is_not_stated_counts_half_for_each_candidate_below() {
        claim("leg-group", "ache", "s1", Pattern.DESCRIBED);
        assertEquals(List.of("calf", "thigh"), muscles(rank("ache")));
        assertEquals(List.of(9 * 6 * 5 * 4, 9 * 6 * 5 * 4), points(rank("ache")));
        assertEquals(
                List.of(1, 1),
                rank("ache").candidates().stream().map(Ranking.Ranked::rank).toList());
    }

    @Test
    void claims_of_a_part_count_for_the_candidate_above() {
        claim("foot-part", "ache", "s1", Pattern.DESCRIBED);
        assertEquals(List.of("foot"), muscles(rank("ache")));
        assertEquals(List.of(9 * 6 * 10 * 5), points(rank("ache")));
    }

    @Test
    void an_absent_symptom_costs_half_of_its_points_only_where_essential() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        claim("calf", "numbness", "s1", Pattern.ESSENTIAL);
        claim("thigh", "ache", "s1", Pattern.DESCRIBED);
        claim("thigh", "numbness", "s1", Pattern.DESCRIBED);
        Ranking.Result result = rank(List.of("ache"), List.of("numbness"), Grade.E);
        assertEquals(List.of("thigh", "calf"), muscles(result));
        assertEquals(List.of(9 * 6 * 10 * 4, 9 * 6 * 10 * 4 - 10 * 6 * 10 * 4 / 2), points(result));
    }

    @Test
    void an_absent_symptom_is_absent_with_all_below_it_and_not_with_what_is_above() {
        claim("calf", "numbness", "s1", Pattern.DESCRIBED);
        claim("calf", "deep-ache", "s1", Pattern.ESSENTIAL);
        assertEquals(
                1,
                rank(List.of("numbness"), List.of("ache"), Grade.E)
                        .candidates()
                        .get(0)
                        .against()
                        .size());
        claims.clear();
        claim("calf", "numbness", "s1", Pattern.DESCRIBED);
        claim("calf", "ache", "s1", Pattern.ESSENTIAL);
        assertEquals(
                0,
                rank(List.of("numbness"), List.of("deep-ache"), Grade.E)
                        .candidates()
                        .get(0)
                        .against()
                        .size());
    }

    @Test
    void a_stricter_grade_leaves_out_what_is_worse_supported() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        claim("thigh", "ache", "s1", Pattern.DESCRIBED);
        claim("thigh", "ache", "study", Pattern.DESCRIBED);
        assertEquals(List.of("thigh"), muscles(rank(List.of("ache"), List.of(), Grade.D)));
    }

    @Test
    void what_nobody_brings_is_unexplained_and_counts_for_nothing() {
        claim("calf", "ache", "s1", Pattern.DESCRIBED);
        Ranking.Result result = rank("ache", "numbness");
        assertEquals(
                List.of("numbness"),
                result.unexplained().stream().map(Symptom::id).toList());
        assertEquals(1000 * 5, result.of());
    }

    @Test
    void a_broad_symptom_beside_a_narrower_one_is_left_out() {
        claim("calf", "deep-ache", "s1", Pattern.DESCRIBED);
        Ranking.Result result = rank("ache", "deep-ache");
        assertEquals("deep-ache", result.dropped().get("ache"));
        assertEquals(1, result.candidates().get(0).matched().size());
    }

    @Test
    void a_better_place_in_a_list_by_frequency_lists_first_among_equals() {
        claims.add(new Claim("thigh-whole", "ache", "s1", Pattern.DESCRIBED, null, 1, "list", null));
        claims.add(new Claim("calf-whole", "ache", "s1", Pattern.DESCRIBED, null, 2, "list", null));
        assertEquals(List.of("thigh", "calf"), muscles(rank("ache")));
        assertTrue(rank("ache").candidates().stream().allMatch(each -> each.rank() == 1));
    }

    private void claim(String muscle, String symptom, String source, Pattern pattern) {
        claims.add(new Claim(muscle + "-whole", symptom, source, pattern, null, null, "text", null));
    }

    private Ranking.Result rank(String... present) {
        return rank(Arrays.asList(present), List.of(), Grade.E);
    }

    private Ranking.Result rank(List<String> present, List<String> absent, Grade minGrade) {
        Snapshot snapshot = Snapshot.of(new Release("1.0.0", "0", LocalDate.EPOCH), tables());
        return Ranking.rank(
                snapshot,
                new Question(
                        present.stream()
                                .map(id -> snapshot.symptom(id).orElseThrow())
                                .toList(),
                        absent.stream()
                                .map(id -> snapshot.symptom(id).orElseThrow())
                                .toList(),
                        minGrade,
                        Map.of()));
    }

    private static List<String> muscles(Ranking.Result result) {
        return result.candidates().stream().map(each -> each.muscle().id()).toList();
    }

    private static List<Integer> points(Ranking.Result result) {
        return result.candidates().stream().map(Ranking.Ranked::points).toList();
    }

    private Tables tables() {
        List<Muscle> muscles = List.of(
                muscle("calf", "leg-group", true),
                muscle("foot", null, true),
                muscle("foot-part", "foot", false),
                muscle("leg-group", null, false),
                muscle("thigh", "leg-group", true));
        return new Tables(
                List.of(),
                List.of(source("copy-of-s1", "s1"), source("s1", null), source("study", null)),
                List.of(new Zone("leg", null, "Leg", true)),
                List.of(
                        symptom("ache", null, SymptomKind.PAIN),
                        symptom("deep-ache", "ache", SymptomKind.PAIN),
                        symptom("numbness", null, SymptomKind.SENSORY)),
                muscles,
                muscles.stream()
                        .map(muscle -> new TriggerPoint(
                                muscle.id() + "-whole", muscle.id(), PointKind.WHOLE_MUSCLE, null, null, null))
                        .toList(),
                List.copyOf(claims),
                List.copyOf(measurements),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Muscle muscle(String id, @Nullable String parent, boolean candidate) {
        return new Muscle(id, parent, MuscleKind.MUSCLE, candidate, id, null, "leg");
    }

    private static Symptom symptom(String id, @Nullable String parent, SymptomKind kind) {
        return new Symptom(id, parent, kind, "leg", id, id);
    }

    private static Source source(String id, @Nullable String family) {
        return new Source(id, SourceKind.STUDY, family, id, null, null, null, null, LocalDate.EPOCH, null, null);
    }
}
