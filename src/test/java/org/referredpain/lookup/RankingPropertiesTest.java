package org.referredpain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referredpain.knowledge.CandidateReferral;
import org.referredpain.knowledge.Claim;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.release.PackagedTable;

/**
 * What holds of the ranking whatever is asked, tried on the whole packaged table: every symptom alone and every pair of
 * symptoms. Points of more symptoms are the sum of theirs, so that what holds of pairs holds of them; only symptoms that
 * contain each other act on one another, and those are tried in threes too.
 */
class RankingPropertiesTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();
    private static final List<Symptom> SYMPTOMS = TABLE.tables().symptoms();
    private static final List<Grade> STRICTER = List.of(Grade.E, Grade.D, Grade.C, Grade.B, Grade.A);

    /** Weakest first, by what the sources say: some, the source does not tell, nearly everyone. */
    private static final List<Pattern> PATTERNS = List.of(Pattern.SPILLOVER, Pattern.DESCRIBED, Pattern.ESSENTIAL);

    /** Weakest first. */
    private static final List<Relation> RELATIONS = List.of(Relation.BROADER, Relation.NARROWER, Relation.SAME);

    private static final Map<String, Ranking.Result> ALONE = SYMPTOMS.stream()
            .collect(Collectors.toMap(
                    Symptom::id, symptom -> rank(List.of(symptom)), (one, other) -> one, LinkedHashMap::new));

    /** The symptoms whose absence can be against a candidate at all: those on a path with an essential link's. */
    private static final List<Symptom> CONTRARY = SYMPTOMS.stream()
            .filter(symptom -> TABLE.referrals().stream()
                    .filter(referral -> referral.pattern() == Pattern.ESSENTIAL)
                    .anyMatch(referral -> TABLE.symptomTree()
                            .onOnePath(symptom.id(), referral.symptom().id())))
            .toList();

    /** How strong a link is for an asked symptom. */
    private record Strength(Pattern pattern, int support, Relation relation, boolean partStated) {

        boolean atLeast(Strength other) {
            return PATTERNS.indexOf(pattern) >= PATTERNS.indexOf(other.pattern)
                    && support >= other.support
                    && RELATIONS.indexOf(relation) >= RELATIONS.indexOf(other.relation)
                    && (partStated || !other.partStated);
        }

        int weight() {
            return Weights.pattern(pattern) * Weights.support(support) * Weights.relation(relation, partStated);
        }
    }

    @Test
    void the_order_in_which_two_symptoms_are_asked_changes_nothing() {
        eachPair((one, other) -> assertEquals(
                summary(rank(List.of(one, other))),
                summary(rank(List.of(other, one))),
                () -> one.id() + " " + other.id()));
    }

    @Test
    void the_order_changes_nothing_where_one_symptom_contains_two_others() {
        int tried = 0;
        for (Symptom broad : SYMPTOMS) {
            List<Symptom> below = below(broad);
            for (int i = 0; i < below.size(); i++) {
                for (int j = i + 1; j < below.size(); j++) {
                    Symptom a = below.get(i);
                    Symptom b = below.get(j);
                    Set<String> answers = Stream.of(
                                    List.of(broad, a, b),
                                    List.of(broad, b, a),
                                    List.of(a, broad, b),
                                    List.of(b, broad, a),
                                    List.of(a, b, broad),
                                    List.of(b, a, broad))
                            .map(asked -> summary(rank(asked)))
                            .collect(Collectors.toSet());
                    assertEquals(1, answers.size(), () -> broad.id() + " " + a.id() + " " + b.id() + answers);
                    tried++;
                }
            }
        }
        assertTrue(tried > 0);
    }

    @Test
    void two_symptoms_bring_the_sum_of_what_each_brings_and_a_narrower_one_takes_the_place_of_a_broader() {
        eachPair((one, other) -> {
            Map<String, Integer> expected;
            if (within(one.id(), other.id())) {
                expected = points(ALONE.get(other.id()));
            } else if (within(other.id(), one.id())) {
                expected = points(ALONE.get(one.id()));
            } else {
                expected = new TreeMap<>(points(ALONE.get(one.id())));
                points(ALONE.get(other.id())).forEach((muscle, points) -> expected.merge(muscle, points, Integer::sum));
            }
            assertEquals(expected, points(rank(List.of(one, other))), () -> one.id() + " " + other.id());
        });
    }

    @Test
    void an_added_symptom_never_lowers_a_candidate_that_matches_it_against_one_that_does_not() {
        eachPair((one, other) -> {
            Map<String, Integer> both = points(rank(List.of(one, other)));
            neverLowered(one, other, both);
            neverLowered(other, one, both);
        });
    }

    private static void neverLowered(Symptom asked, Symptom added, Map<String, Integer> after) {
        Map<String, Integer> before = points(ALONE.get(asked.id()));
        Set<String> matching = points(ALONE.get(added.id())).keySet();
        Set<String> lacking = new TreeSet<>(before.keySet());
        lacking.removeAll(matching);
        for (String one : matching) {
            for (String other : lacking) {
                if (before.getOrDefault(one, 0) >= before.get(other)) {
                    assertTrue(
                            after.get(one) >= after.getOrDefault(other, 0),
                            () -> asked.id() + " + " + added.id() + ": " + one + " fell below " + other);
                }
            }
        }
    }

    @Test
    void a_link_at_least_as_strong_in_everything_never_weighs_less() {
        List<Strength> all = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            for (Relation relation : Relation.values()) {
                IntStream.rangeClosed(1, 12).forEach(support -> {
                    all.add(new Strength(pattern, support, relation, true));
                    all.add(new Strength(pattern, support, relation, false));
                });
            }
        }
        for (Strength one : all) {
            for (Strength other : all) {
                if (one.atLeast(other)) {
                    assertTrue(one.weight() >= other.weight(), () -> one + " weighs less than " + other);
                }
            }
        }
    }

    @Test
    void for_each_symptom_every_link_of_the_table_brings_no_more_than_one_at_least_as_strong() {
        for (Symptom asked : SYMPTOMS) {
            List<Ranking.Ranked> candidates = ALONE.get(asked.id()).candidates();
            for (Ranking.Ranked one : candidates) {
                Ranking.Match match = one.matched().get(0);
                Strength strength = strength(match);
                for (Ranking.Ranked other : candidates) {
                    Ranking.Match weaker = other.matched().get(0);
                    if (strength.atLeast(strength(weaker))) {
                        assertTrue(match.points() >= weaker.points(), () -> match + " " + weaker);
                    }
                }
                for (CandidateReferral link :
                        TABLE.candidateReferralsOf(one.muscle().id())) {
                    Relation.of(TABLE.symptomTree(), link.referral().symptom().id(), asked.id())
                            .map(relation -> new Strength(
                                    link.referral().pattern(), link.referral().support(), relation, link.partStated()))
                            .ifPresent(its -> assertTrue(
                                    match.points() >= its.weight() * match.rarity(), () -> match + " " + its));
                }
            }
        }
    }

    /** With every symptom absent that can be against something, alone and all together. */
    @Test
    void a_stricter_grade_never_adds_a_candidate_nor_a_point() {
        List<List<Symptom>> absences = new ArrayList<>(List.of(List.of(), CONTRARY));
        CONTRARY.forEach(symptom -> absences.add(List.of(symptom)));
        assertTrue(absences.size() > 2, "some absence costs something");
        for (Symptom present : SYMPTOMS) {
            for (List<Symptom> absence : absences) {
                List<Symptom> absent = absence.stream()
                        .filter(each -> !within(each.id(), present.id()))
                        .toList();
                Map<String, Integer> before = null;
                for (Grade grade : STRICTER) {
                    Map<String, Integer> now = points(rank(List.of(present), absent, grade));
                    if (before != null) {
                        Map<String, Integer> looser = before;
                        now.forEach((muscle, points) -> assertTrue(
                                points <= looser.getOrDefault(muscle, 0),
                                () -> present.id() + " without " + absent + " at " + grade + ": " + muscle));
                    }
                    before = now;
                }
            }
        }
    }

    @Test
    void points_are_the_sum_of_what_matched_less_what_is_against() {
        for (Symptom present : SYMPTOMS) {
            for (Symptom absent : CONTRARY) {
                if (!within(absent.id(), present.id())) {
                    addsUp(rank(List.of(present), List.of(absent), Grade.E));
                }
            }
        }
        eachPair((one, other) -> addsUp(rank(List.of(one, other))));
    }

    private static void addsUp(Ranking.Result result) {
        int place = 0;
        int rank = 0;
        int before = Integer.MAX_VALUE;
        for (Ranking.Ranked ranked : result.candidates()) {
            place++;
            int sum = 0;
            for (Ranking.Match match : ranked.matched()) {
                assertEquals(strength(match).weight() * match.rarity(), match.points());
                sum += match.points();
            }
            for (Ranking.Against against : ranked.against()) {
                sum -= against.cost();
            }
            assertEquals(sum, ranked.points());
            assertTrue(sum > 0 && sum <= result.of());
            assertEquals((int) Math.round(100.0 * sum / result.of()), ranked.score());
            rank = sum == before ? rank : place;
            before = sum;
            assertEquals(rank, ranked.rank());
        }
    }

    /** Both ways: no edge that no source says, and no claim that asking for its symptom does not bring up. */
    @Test
    void the_edges_of_all_explanations_are_the_rows_of_the_table() {
        Set<String> shown = new TreeSet<>();
        for (Symptom asked : SYMPTOMS) {
            Question question = new Question(List.of(asked), List.of(), Grade.E, Map.of());
            for (Ranking.Ranked ranked : ALONE.get(asked.id()).candidates()) {
                for (Ranking.Match match : ranked.matched()) {
                    edges(ranked, match.referral()).forEach(shown::add);
                    Ranking.others(TABLE, question, ranked.muscle(), match)
                            .forEach(other -> edges(ranked, other).forEach(shown::add));
                }
            }
        }
        Set<String> said = new TreeSet<>();
        for (Claim claim : TABLE.tables().claims()) {
            TABLE.candidatesOf(TABLE.triggerPoint(claim.triggerPoint())
                            .orElseThrow()
                            .muscle())
                    .forEach(candidate -> said.add(edge(candidate.id(), claim)));
        }
        assertEquals(said, shown);
    }

    @Test
    void what_is_against_a_candidate_is_a_row_of_the_table_too() {
        Set<Claim> claims = new HashSet<>(TABLE.tables().claims());
        int found = 0;
        for (Symptom absent : CONTRARY) {
            for (Symptom present : SYMPTOMS) {
                if (within(absent.id(), present.id())) {
                    continue;
                }
                for (Ranking.Ranked ranked :
                        rank(List.of(present), List.of(absent), Grade.E).candidates()) {
                    for (Ranking.Against against : ranked.against()) {
                        found++;
                        assertTrue(claims.containsAll(against.referral().claims()));
                        assertTrue(TABLE.candidateReferralsOf(ranked.muscle().id()).stream()
                                .anyMatch(link -> link.referral().equals(against.referral())));
                        assertTrue(
                                within(absent.id(), against.referral().symptom().id()));
                    }
                }
            }
        }
        assertTrue(found > 0);
    }

    private static Stream<String> edges(Ranking.Ranked ranked, Referral referral) {
        return referral.claims().stream().map(claim -> edge(ranked.muscle().id(), claim));
    }

    private static String edge(String candidate, Claim claim) {
        return candidate + ": " + claim.triggerPoint() + "/" + claim.symptom() + " by " + claim.source();
    }

    private static Strength strength(Ranking.Match match) {
        return new Strength(
                match.referral().pattern(), match.referral().support(), match.relation(), match.partStated());
    }

    private static void eachPair(BiConsumer<Symptom, Symptom> pair) {
        for (int i = 0; i < SYMPTOMS.size(); i++) {
            for (int j = i + 1; j < SYMPTOMS.size(); j++) {
                pair.accept(SYMPTOMS.get(i), SYMPTOMS.get(j));
            }
        }
    }

    private static List<Symptom> below(Symptom broad) {
        return TABLE.symptomTree().descendants(broad.id()).stream()
                .map(id -> TABLE.symptom(id).orElseThrow())
                .toList();
    }

    /** Whether a symptom is another or lies below it. */
    private static boolean within(String broad, String symptom) {
        return broad.equals(symptom) || TABLE.symptomTree().isAbove(broad, symptom);
    }

    private static Ranking.Result rank(List<Symptom> present) {
        return rank(present, List.of(), Grade.E);
    }

    private static Ranking.Result rank(List<Symptom> present, List<Symptom> absent, Grade minGrade) {
        return Ranking.rank(TABLE, new Question(present, absent, minGrade, Map.of()));
    }

    private static Map<String, Integer> points(Ranking.Result result) {
        Map<String, Integer> points = new HashMap<>();
        result.candidates().forEach(ranked -> points.put(ranked.muscle().id(), ranked.points()));
        return points;
    }

    /** All that an answer says, with what stands in the order of the question put into the order of keys. */
    private static String summary(Ranking.Result result) {
        StringBuilder text = new StringBuilder();
        text.append(result.of()).append(new TreeMap<>(result.dropped()));
        result.unexplained().stream().map(Symptom::id).sorted().forEach(text::append);
        for (Ranking.Ranked ranked : result.candidates()) {
            text.append('\n').append(ranked.rank()).append(ranked.muscle().id());
            text.append(ranked.points()).append(' ').append(ranked.score());
            ranked.matched().stream()
                    .sorted(Comparator.comparing(match -> match.asked().id()))
                    .forEach(match -> text.append(match.asked().id())
                            .append(match.referral().triggerPoint().id())
                            .append(match.referral().symptom().id())
                            .append(match.points()));
            ranked.unmatched().stream().map(Symptom::id).sorted().forEach(text::append);
        }
        return text.toString();
    }
}
