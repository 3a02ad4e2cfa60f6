package org.referredpain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.FactKind;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.MuscleFact;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.SubjectKind;
import org.referredpain.knowledge.Symptom;
import org.referredpain.release.PackagedTable;
import org.referredpain.words.Terms;

/** Every candidate's account is whole: for, against, contested, and what an examiner would check. Of every symptom alone. */
class AnswersTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();
    private static final Names ENGLISH = new Names(TABLE, Language.EN);
    private static final int ALL = Integer.MAX_VALUE;

    @Test
    void every_source_that_is_cited_is_named_and_no_other() {
        for (Symptom asked : TABLE.tables().symptoms()) {
            LookupAnswer answer = full(question(List.of(asked.id()), List.of("neck-shoulder-angle-pain")));
            Set<String> cited = new TreeSet<>();
            answer.symptoms()
                    .forEach(each ->
                            each.lookAlikes().stream().map(LookAlike::source).forEach(cited::add));
            for (LookupAnswer.Candidate candidate : answer.candidates()) {
                candidate.matched().forEach(match -> cited.addAll(Objects.requireNonNull(match.sources())));
                candidate.against().forEach(against -> cited.addAll(Objects.requireNonNull(against.sources())));
                candidate.examination().stream().map(MuscleFact::source).forEach(cited::add);
            }
            assertEquals(cited, Objects.requireNonNull(answer.sources()).keySet(), asked.id());
        }
    }

    @Test
    void a_candidate_matches_what_was_asked_or_says_that_it_does_not() {
        List<Symptom> symptoms = TABLE.tables().symptoms();
        for (int i = 0; i + 2 < symptoms.size(); i++) {
            LookupAnswer answer = full(question(
                    List.of(
                            symptoms.get(i).id(),
                            symptoms.get(i + 1).id(),
                            symptoms.get(i + 2).id()),
                    List.of()));
            Set<String> asked = answer.symptoms().stream()
                    .filter(each -> each.droppedFor() == null)
                    .map(LookupAnswer.Asked::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            answer.unexplained().forEach(each -> asked.remove(each.id()));
            for (LookupAnswer.Candidate candidate : answer.candidates()) {
                Set<String> said = new TreeSet<>(candidate.unmatched());
                candidate.matched().forEach(match -> assertTrue(said.add(match.symptom())));
                assertEquals(asked, said);
            }
        }
    }

    @Test
    void what_an_absent_symptom_costs_is_said_in_words_with_its_sources() {
        LookupAnswer.Candidate levator = candidate(
                full(question(List.of("stiff-neck", "shoulder-blade-pain"), List.of("neck-shoulder-angle-pain"))),
                "levator-scapulae");
        LookupAnswer.Against against = levator.against().get(0);
        assertTrue(
                Pattern.matches(
                        "essential 10 × .+ = " + (2 * against.cost()) + ", of which half is " + against.cost(),
                        Objects.requireNonNull(against.arithmetic())),
                against.arithmetic());
        assertFalse(Objects.requireNonNull(against.sources()).isEmpty());
        assertEquals(
                levator.matched().stream().mapToInt(LookupAnswer.Match::points).sum() - against.cost(),
                levator.points());
    }

    @Test
    void the_brief_view_leaves_out_arithmetic_sources_and_further_links_and_nothing_else() {
        Question question = question(List.of("stiff-neck", "shoulder-blade-pain"), List.of("neck-shoulder-angle-pain"));
        LookupAnswer brief = Answers.of(ENGLISH, question, Terms.Heard.NOTHING, true, ALL, Optional.empty());
        assertNull(brief.sources());
        LookupAnswer.Candidate levator = candidate(brief, "levator-scapulae");
        LookupAnswer.Candidate whole = candidate(full(question), "levator-scapulae");
        assertNull(levator.matched().get(0).others());
        assertNotNull(whole.matched().get(0).others());
        assertNull(levator.against().get(0).arithmetic());
        assertEquals(whole.points(), levator.points());
        assertEquals(whole.disputes(), levator.disputes());
        assertEquals(whole.examination(), levator.examination());
    }

    @Test
    void what_an_examiner_would_check_stands_with_every_muscle_that_a_source_says_it_of() {
        for (MuscleFact fact : TABLE.tables().muscleFacts()) {
            if (fact.kind() == FactKind.EXAMINATION) {
                TABLE.candidatesOf(fact.muscle()).forEach(muscle -> {
                    String symptom = TABLE.symptomsOf(muscle.id()).iterator().next();
                    assertTrue(candidate(full(question(List.of(symptom), List.of())), muscle.id())
                            .examination()
                            .contains(fact));
                });
            }
        }
    }

    @Test
    void what_the_literature_contests_stands_with_what_it_is_about() {
        TABLE.tables().disputes().forEach(dispute -> {
            String subject = dispute.subject();
            if (dispute.subjectKind() == SubjectKind.SYMPTOM) {
                assertTrue(full(question(List.of(Objects.requireNonNull(subject)), List.of()))
                        .symptoms()
                        .get(0)
                        .disputes()
                        .contains(dispute.id()));
            } else if (dispute.subjectKind() == SubjectKind.MUSCLE) {
                TABLE.candidatesOf(Objects.requireNonNull(subject)).forEach(muscle -> {
                    String symptom = TABLE.symptomsOf(muscle.id()).iterator().next();
                    assertTrue(candidate(full(question(List.of(symptom), List.of())), muscle.id())
                            .disputes()
                            .contains(dispute.id()));
                });
            }
        });
    }

    @Test
    void what_the_literature_contests_of_a_link_stands_with_the_candidate_that_it_makes() {
        int met = 0;
        for (Dispute dispute : TABLE.tables().disputes()) {
            if (dispute.subjectKind() == SubjectKind.REFERRAL) {
                String[] link = Objects.requireNonNull(dispute.subject()).split("/");
                for (LookupAnswer.Candidate candidate :
                        full(question(List.of(link[1]), List.of())).candidates()) {
                    LookupAnswer.Match match = candidate.matched().get(0);
                    if (match.triggerPoint().equals(link[0]) && match.referred().equals(link[1])) {
                        assertTrue(candidate.disputes().contains(dispute.id()), dispute.id());
                        met++;
                    }
                }
            }
        }
        assertTrue(met > 0);
    }

    @Test
    void a_muscle_has_a_side_where_a_source_gives_one_and_says_which_links_are_silent() {
        for (Symptom asked : TABLE.tables().symptoms()) {
            Question left = new Question(List.of(asked), List.of(), Grade.E, Map.of(asked.id(), Side.LEFT));
            for (LookupAnswer.Candidate candidate : full(left).candidates()) {
                boolean silent = candidate.matched().get(0).laterality().isEmpty();
                assertEquals(silent, candidate.side() == null);
                assertEquals(silent ? List.of(asked.id()) : List.of(), candidate.sideSilent());
            }
            full(question(List.of(asked.id()), List.of()))
                    .candidates()
                    .forEach(candidate -> assertNull(candidate.sideSilent()));
        }
    }

    @Test
    void the_next_question_is_about_links_of_the_grade_asked_for() {
        for (Symptom asked : TABLE.tables().symptoms()) {
            Question strict = new Question(List.of(asked), List.of(), Grade.D, Map.of());
            for (NextQuestions.Next next : NextQuestions.of(TABLE, strict)) {
                Set<String> having = Ranking.rank(
                                TABLE, new Question(List.of(next.symptom()), List.of(), Grade.D, Map.of()))
                        .candidates()
                        .stream()
                        .map(ranked -> ranked.muscle().id())
                        .collect(Collectors.toSet());
                assertTrue(
                        having.containsAll(next.having()),
                        asked.id() + ", " + next.symptom().id());
            }
        }
    }

    /** Next questions ask about symptoms of the table alone; none of those is a person's age, sex or how bad it is. */
    @Test
    void no_question_is_about_age_sex_or_how_bad_it_is() {
        Pattern personal =
                Pattern.compile("(?i)\\b(age|aged|old|young|elderly|sex|gender|male|female|man|woman|men|women"
                        + "|severe|severity|mild|worst|intense|intensity|scale)\\b");
        assertEquals(
                List.of(),
                TABLE.tables().symptoms().stream()
                        .filter(symptom -> Stream.of(
                                        symptom.id().replace('-', ' '), symptom.name(), symptom.definition())
                                .anyMatch(text -> personal.matcher(text).find()))
                        .map(Symptom::id)
                        .toList());
    }

    private static Question question(List<String> present, List<String> absent) {
        return new Question(symptoms(present), symptoms(absent), Grade.E, Map.of());
    }

    private static List<Symptom> symptoms(List<String> ids) {
        return ids.stream().map(id -> TABLE.symptom(id).orElseThrow()).toList();
    }

    private static LookupAnswer full(Question question) {
        return Answers.of(ENGLISH, question, Terms.Heard.NOTHING, false, ALL, Optional.empty());
    }

    private static LookupAnswer.Candidate candidate(LookupAnswer answer, String muscle) {
        return answer.candidates().stream()
                .filter(candidate -> candidate.muscle().id().equals(muscle))
                .findFirst()
                .orElseThrow();
    }
}
