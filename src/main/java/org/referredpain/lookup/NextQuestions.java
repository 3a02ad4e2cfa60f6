package org.referredpain.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;

/**
 * Which symptom to ask about next: the one that would divide the present candidates most evenly. {@code separation = 400 ×
 * having × lacking / candidates²}, rounded half up: 100 when half of them have it, 0 when all or none have.
 */
final class NextQuestions {

    /** The candidates worth telling apart are those a person would look at. */
    static final int CANDIDATES = 10;

    private NextQuestions() {}

    /**
     * A symptom to ask about.
     *
     * @param separation 1 to 100
     * @param having candidates that bring it, best first
     * @param lacking candidates that do not
     */
    record Next(Symptom symptom, int separation, List<String> having, List<String> lacking) {}

    /** The symptoms not mentioned yet, the most telling first; none when there are fewer than two candidates. */
    static List<Next> of(Snapshot snapshot, Question question) {
        List<String> candidates = Ranking.rank(snapshot, question).candidates().stream()
                .limit(CANDIDATES)
                .map(ranked -> ranked.muscle().id())
                .toList();
        Set<String> known = mentioned(snapshot, question);
        List<Next> next = new ArrayList<>();
        for (Symptom symptom : snapshot.tables().symptoms()) {
            if (known.contains(symptom.id())) {
                continue;
            }
            List<String> having = candidates.stream()
                    .filter(candidate -> brings(snapshot, question, candidate, symptom.id()))
                    .toList();
            List<String> lacking =
                    candidates.stream().filter(each -> !having.contains(each)).toList();
            if (!having.isEmpty() && !lacking.isEmpty()) {
                int pairs = having.size() * lacking.size();
                int square = candidates.size() * candidates.size();
                next.add(new Next(symptom, (800 * pairs + square) / (2 * square), having, lacking));
            }
        }
        next.sort(Comparator.comparingInt(Next::separation)
                .reversed()
                .thenComparing(each -> snapshot.candidatesWith(each.symptom().id()))
                .thenComparing(each -> each.symptom().id()));
        return next;
    }

    /** What was said, and what follows from it: all above a symptom that is there, all below one that is not. */
    private static Set<String> mentioned(Snapshot snapshot, Question question) {
        Set<String> known = new TreeSet<>();
        for (Symptom symptom : question.present()) {
            known.add(symptom.id());
            known.addAll(snapshot.symptomTree().ancestors(symptom.id()));
        }
        for (Symptom symptom : question.absent()) {
            known.add(symptom.id());
            known.addAll(snapshot.symptomTree().descendants(symptom.id()));
        }
        return known;
    }

    private static boolean brings(Snapshot snapshot, Question question, String candidate, String symptom) {
        return snapshot.candidateReferralsOf(candidate).stream()
                .filter(reached -> reached.referral().grade().atLeast(question.minGrade()))
                .map(reached -> reached.referral().symptom().id())
                .anyMatch(each -> each.equals(symptom) || snapshot.symptomTree().isAbove(symptom, each));
    }
}
