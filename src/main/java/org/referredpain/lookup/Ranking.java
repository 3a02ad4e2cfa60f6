package org.referredpain.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.referredpain.knowledge.CandidateReferral;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;

/**
 * Ranks candidate muscles for the symptoms asked, in integers.
 *
 * <p>For an asked symptom s and a candidate m, the best of m's referrals r that touch s counts: {@code points(m,s) =
 * pattern(r) × support(r) × relation(r,s) × rarity(s)}. The numbers are in {@link Weights} and published at {@code
 * /v1/ranking}; support also measures how often a link is repeated.
 */
public final class Ranking {

    private static final int NOT_LISTED = Integer.MAX_VALUE;

    /** The match with more points; between equals the nearer one, then the better supported, then by key. */
    private static final Comparator<Match> STRONGEST = Comparator.comparingInt(Match::points)
            .reversed()
            .thenComparing(Match::relation)
            .thenComparing(match -> match.referral().support(), Comparator.reverseOrder())
            .thenComparing(match -> match.referral().triggerPoint().id())
            .thenComparing(match -> match.referral().symptom().id());

    private final Snapshot snapshot;
    private final Question question;

    private Ranking(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
    }

    /**
     * What the ranking answers.
     *
     * @param candidates all that have points, best first
     * @param of the points of a candidate that matched every explained symptom fully
     * @param unexplained asked symptoms that no candidate touches
     * @param dropped asked symptoms that contain another asked one, and which one
     */
    public record Result(List<Ranked> candidates, int of, List<Symptom> unexplained, Map<String, String> dropped) {}

    /**
     * A candidate with its account.
     *
     * @param rank 1 is best; equal points share a rank
     * @param points the sum of what matched less what is against, never below zero
     * @param score points of all possible points, 0 to 100, rounded half up
     */
    public record Ranked(
            int rank,
            Muscle muscle,
            int points,
            int score,
            List<Match> matched,
            List<Symptom> unmatched,
            List<Against> against) {

        int bestListOrder() {
            int best = NOT_LISTED;
            for (Match match : matched) {
                best = Math.min(best, match.referral().listOrder().orElse(NOT_LISTED));
            }
            return best;
        }

        int bestSupport() {
            int best = 0;
            for (Match match : matched) {
                best = Math.max(best, match.referral().support());
            }
            return best;
        }
    }

    /**
     * An asked symptom that a candidate's referral touches.
     *
     * @param partStated false when the sources name only a group above the candidate
     * @param rarity weight of the asked symptom
     */
    public record Match(
            Symptom asked, Referral referral, Relation relation, boolean partStated, int rarity, int points) {}

    /**
     * A symptom said to be absent that the candidate would bring.
     *
     * @param wouldMatch what it would have brought, had it been there
     * @param cost what it takes off
     */
    public record Against(Match wouldMatch, int cost) {

        public Symptom absent() {
            return wouldMatch.asked();
        }

        public Referral referral() {
            return wouldMatch.referral();
        }
    }

    /** Ranks all candidates that have a point. */
    public static Result rank(Snapshot snapshot, Question question) {
        return new Ranking(snapshot, question).result();
    }

    /**
     * The account of one candidate, also when it has no point: rank 0 then.
     *
     * @param result what the ranking answered for the same question
     */
    public static Ranked account(Snapshot snapshot, Question question, Result result, Muscle muscle) {
        return result.candidates().stream()
                .filter(ranked -> ranked.muscle().equals(muscle))
                .findFirst()
                .orElseGet(() -> new Ranking(snapshot, question).withoutPoints(muscle, result));
    }

    /**
     * The candidate's other referrals that touch what a match matched: they count and bring no more than the one that was
     * taken. The strongest first.
     */
    static List<Referral> others(Snapshot snapshot, Question question, Muscle muscle, Match taken) {
        Ranking ranking = new Ranking(snapshot, question);
        return snapshot.candidateReferralsOf(muscle.id()).stream()
                .filter(reached -> reached.referral() != taken.referral())
                .filter(reached -> ranking.touches(reached, taken.asked()))
                .filter(ranking::counts)
                .map(reached -> ranking.match(taken.asked(), taken.rarity(), reached))
                .sorted(STRONGEST)
                .map(Match::referral)
                .toList();
    }

    private Ranked withoutPoints(Muscle muscle, Result result) {
        List<Symptom> explained = question.present().stream()
                .filter(symptom -> !result.dropped().containsKey(symptom.id()))
                .filter(symptom -> !result.unexplained().contains(symptom))
                .toList();
        List<Match> matched = explained.stream()
                .flatMap(symptom -> Stream.ofNullable(bestMatches(symptom).get(muscle.id())))
                .toList();
        return account(muscle.id(), matched, explained, Math.max(1, result.of()));
    }

    private Result result() {
        Map<String, String> dropped = dropped();
        List<Symptom> asked = question.present().stream()
                .filter(symptom -> !dropped.containsKey(symptom.id()))
                .toList();
        Map<String, List<Match>> matches = new TreeMap<>();
        List<Symptom> explained = new ArrayList<>();
        List<Symptom> unexplained = new ArrayList<>();
        int of = 0;
        for (Symptom symptom : asked) {
            Map<String, Match> best = bestMatches(symptom);
            if (best.isEmpty()) {
                unexplained.add(symptom);
            } else {
                explained.add(symptom);
                of += Weights.FULL_MATCH * rarity(symptom);
                best.forEach((muscle, match) ->
                        matches.computeIfAbsent(muscle, id -> new ArrayList<>()).add(match));
            }
        }
        List<Ranked> accounts = new ArrayList<>();
        for (Map.Entry<String, List<Match>> entry : matches.entrySet()) {
            accounts.add(account(entry.getKey(), entry.getValue(), explained, of));
        }
        return new Result(ranked(accounts), of, unexplained, dropped);
    }

    /** An asked symptom that contains another asked one says nothing that the narrower does not. */
    private Map<String, String> dropped() {
        Map<String, String> dropped = new LinkedHashMap<>();
        for (Symptom broad : question.present()) {
            question.present().stream()
                    .filter(narrow -> snapshot.symptomTree().isAbove(broad.id(), narrow.id()))
                    .min(Comparator.comparing(Symptom::id))
                    .ifPresent(narrow -> dropped.put(broad.id(), narrow.id()));
        }
        return dropped;
    }

    private Map<String, Match> bestMatches(Symptom asked) {
        return snapshot.derived(BestMatches.class, each -> new BestMatches(new ConcurrentHashMap<>()))
                .known()
                .computeIfAbsent(
                        new BestMatches.Key(asked.id(), question.minGrade()), key -> computeBestMatches(asked));
    }

    /** The best match of each candidate for a symptom, which is the same in every question: made once a release. */
    private record BestMatches(Map<Key, Map<String, Match>> known) {

        private record Key(String symptom, Grade minGrade) {}
    }

    private Map<String, Match> computeBestMatches(Symptom asked) {
        int rarity = rarity(asked);
        Map<String, Match> best = new TreeMap<>();
        touching(asked).filter(this::counts).forEach(reached -> {
            best.merge(reached.candidate().id(), match(asked, rarity, reached), Ranking::better);
        });
        return Collections.unmodifiableMap(best);
    }

    private Match match(Symptom asked, int rarity, CandidateReferral reached) {
        Relation relation = relation(reached, asked);
        return new Match(
                asked, reached.referral(), relation, reached.partStated(), rarity, points(reached, relation, rarity));
    }

    /** The referrals to the symptom itself, to those below it and to those above it, in a fixed order. */
    private Stream<CandidateReferral> touching(Symptom asked) {
        return Stream.of(
                        Stream.of(asked.id()),
                        snapshot.symptomTree().descendants(asked.id()).stream(),
                        snapshot.symptomTree().ancestors(asked.id()).stream())
                .flatMap(each -> each)
                .flatMap(symptom -> snapshot.candidateReferralsTo(symptom).stream());
    }

    private static Match better(Match one, Match other) {
        return STRONGEST.compare(one, other) <= 0 ? one : other;
    }

    private Ranked account(String muscle, List<Match> matched, List<Symptom> explained, int of) {
        // Loops: this runs for every muscle that has a point, most of which are not shown.
        List<Against> against = new ArrayList<>();
        int points = 0;
        for (Symptom absent : question.absent()) {
            Optional<Against> found = against(muscle, absent);
            if (found.isPresent()) {
                against.add(found.get());
                points -= found.get().cost();
            }
        }
        List<Symptom> unmatched = new ArrayList<>(explained);
        for (Match match : matched) {
            points += match.points();
            unmatched.remove(match.asked());
        }
        points = Math.max(0, points);
        return new Ranked(
                0,
                snapshot.muscle(muscle).orElseThrow(),
                points,
                score(points, of),
                matched,
                List.copyOf(unmatched),
                List.copyOf(against));
    }

    /**
     * Absent is the symptom and all below it; a broader referral is not contradicted by it. A link of any grade counts
     * against, so that a stricter grade, which takes links away, never brings a candidate back.
     */
    private Optional<Against> against(String muscle, Symptom absent) {
        return touching(absent)
                .filter(reached -> reached.candidate().id().equals(muscle))
                .filter(reached -> reached.referral().pattern() == Pattern.ESSENTIAL)
                .filter(reached -> relation(reached, absent) != Relation.BROADER)
                .map(reached -> match(absent, rarity(absent), reached))
                .reduce(Ranking::better)
                .map(match -> new Against(match, match.points() / Weights.ABSENT_DIVISOR));
    }

    private static List<Ranked> ranked(List<Ranked> accounts) {
        List<Ranked> sorted = accounts.stream()
                .filter(account -> account.points() > 0)
                .sorted(Ranking::inOrder)
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Ranked account : sorted) {
            Ranked before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            int rank = before != null && before.points() == account.points() ? before.rank() : ranked.size() + 1;
            ranked.add(new Ranked(
                    rank,
                    account.muscle(),
                    account.points(),
                    account.score(),
                    account.matched(),
                    account.unmatched(),
                    account.against()));
        }
        return ranked;
    }

    /** More points first; then the earlier in a source's list, the better supported, the key. */
    private static int inOrder(Ranked one, Ranked other) {
        // Written out: a chain of comparators takes three times as long, and every candidate goes through it.
        int order = Integer.compare(other.points(), one.points());
        if (order == 0) {
            order = Integer.compare(one.bestListOrder(), other.bestListOrder());
        }
        if (order == 0) {
            order = Integer.compare(other.bestSupport(), one.bestSupport());
        }
        return order == 0 ? one.muscle().id().compareTo(other.muscle().id()) : order;
    }

    private static int points(CandidateReferral reached, Relation relation, int rarity) {
        return Weights.pattern(reached.referral().pattern())
                * Weights.support(reached.referral().support())
                * Weights.relation(relation, reached.partStated())
                * rarity;
    }

    /** round(100 × points / of), half up, in integers. */
    private static int score(int points, int of) {
        return (200 * points + of) / (2 * of);
    }

    private int rarity(Symptom symptom) {
        return Weights.rarity(snapshot.candidatesWith(symptom.id()));
    }

    private boolean counts(CandidateReferral reached) {
        return reached.referral().grade().atLeast(question.minGrade());
    }

    private boolean touches(CandidateReferral reached, Symptom asked) {
        return snapshot.symptomTree().onOnePath(reached.referral().symptom().id(), asked.id());
    }

    private Relation relation(CandidateReferral reached, Symptom asked) {
        return Relation.of(snapshot.symptomTree(), reached.referral().symptom().id(), asked.id())
                .orElseThrow();
    }
}
