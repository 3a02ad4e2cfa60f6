package org.referredpain.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.lookup.Question;
import org.referredpain.lookup.Ranking;
import org.referredpain.lookup.Weights;

/**
 * Where a vignette's muscles stand when its symptoms are looked up, and for each that is not among the first {@link #FIRST}
 * why not.
 *
 * @param placed the vignette's muscles, in its order
 * @param missed those of them that are not among the first
 */
record Outcome(Vignette vignette, List<Placed> placed, List<Missed> missed) {

    /** What a lookup shows when no limit is given. */
    static final int FIRST = 10;

    /**
     * A muscle of the vignette.
     *
     * @param rank as the lookup says it; 0 when it is no candidate
     * @param place in the list when shared ranks are put in the order worst for the vignette: muscles that it does not name
     *     first; 0 when it is no candidate
     */
    record Placed(String muscle, int rank, int place) {

        boolean within(int first) {
            return place > 0 && place <= first;
        }
    }

    /** Why a muscle is not among the first. */
    enum Reason implements Coded {
        /** The release does not have the muscle or a symptom of the vignette. */
        UNKNOWN_KEY,
        /** The table has no claim that ties the muscle to any of the symptoms. */
        NO_CLAIM,
        /** What was said to be absent takes away all that it gains. */
        TAKEN_AWAY,
        /** Others are before it. */
        OUTRANKED
    }

    /**
     * A muscle that is not among the first.
     *
     * @param points what it has
     * @param unmatched keys of the vignette's symptoms that no claim ties it to
     * @param ahead those that stand in the first places; only where it is outranked
     */
    record Missed(String muscle, Reason reason, int points, List<String> unmatched, List<Ahead> ahead) {}

    /** What a candidate has that one behind it lacks. */
    enum Lead implements Coded {
        /** A link to a symptom that the one behind has no link to. */
        ANOTHER_SYMPTOM,
        /** A stronger pattern for the same symptom. */
        PATTERN,
        /** More support for the same symptom. */
        SUPPORT,
        /** A link whose symptom is nearer to the one asked. */
        RELATION,
        /** A source that names the muscle itself and not only a group. */
        PART_STATED,
        /** Less that is absent is against it. */
        LESS_AGAINST,
        /** Nothing: it has as many points. */
        EQUAL_POINTS
    }

    /** A candidate before a missed one. */
    record Ahead(String muscle, int rank, int points, Set<Lead> by) {}

    /** Looks a vignette up. */
    static Outcome of(Snapshot snapshot, Vignette vignette) {
        boolean known = Stream.concat(vignette.symptoms().stream(), vignette.absent().stream())
                        .allMatch(id -> snapshot.symptom(id).isPresent())
                && vignette.muscles().stream()
                        .allMatch(id -> snapshot.muscle(id).isPresent());
        return known ? lookedUp(snapshot, vignette) : unknown(vignette);
    }

    private static Outcome unknown(Vignette vignette) {
        return new Outcome(
                vignette,
                vignette.muscles().stream().map(id -> new Placed(id, 0, 0)).toList(),
                vignette.muscles().stream()
                        .map(id -> new Missed(id, Reason.UNKNOWN_KEY, 0, List.of(), List.of()))
                        .toList());
    }

    private static Outcome lookedUp(Snapshot snapshot, Vignette vignette) {
        Question question = new Question(
                symptoms(snapshot, vignette.symptoms()), symptoms(snapshot, vignette.absent()), Grade.E, Map.of());
        Ranking.Result result = Ranking.rank(snapshot, question);
        List<Ranking.Ranked> worst = result.candidates().stream()
                .sorted(Comparator.comparingInt(Ranking.Ranked::rank)
                        .thenComparing(each ->
                                vignette.muscles().contains(each.muscle().id())))
                .toList();
        List<Placed> placed = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        for (String id : vignette.muscles()) {
            Muscle muscle = snapshot.muscle(id).orElseThrow();
            Ranking.Ranked account = Ranking.account(snapshot, question, result, muscle);
            Placed its = new Placed(id, account.rank(), worst.indexOf(account) + 1);
            placed.add(its);
            if (!its.within(FIRST)) {
                missed.add(missed(question, result, worst, account));
            }
        }
        return new Outcome(vignette, placed, missed);
    }

    private static Missed missed(
            Question question, Ranking.Result result, List<Ranking.Ranked> worst, Ranking.Ranked account) {
        Reason reason = account.matched().isEmpty()
                ? Reason.NO_CLAIM
                : account.rank() == 0 ? Reason.TAKEN_AWAY : Reason.OUTRANKED;
        return new Missed(
                account.muscle().id(),
                reason,
                account.points(),
                question.present().stream()
                        .filter(asked -> !result.dropped().containsKey(asked.id()))
                        .filter(asked -> matchOf(account, asked).isEmpty())
                        .map(Symptom::id)
                        .toList(),
                reason == Reason.OUTRANKED
                        ? worst.stream()
                                .limit(FIRST)
                                .map(each ->
                                        new Ahead(each.muscle().id(), each.rank(), each.points(), leads(each, account)))
                                .toList()
                        : List.of());
    }

    /** By what one candidate is before another. */
    private static Set<Lead> leads(Ranking.Ranked ahead, Ranking.Ranked behind) {
        if (ahead.points() == behind.points()) {
            return EnumSet.of(Lead.EQUAL_POINTS);
        }
        Set<Lead> leads = EnumSet.noneOf(Lead.class);
        for (Ranking.Match one : ahead.matched()) {
            Optional<Ranking.Match> other = matchOf(behind, one.asked());
            if (other.isEmpty()) {
                leads.add(Lead.ANOTHER_SYMPTOM);
            } else if (one.points() > other.get().points()) {
                leads.addAll(strongerBy(one, other.get()));
            }
        }
        if (cost(ahead) < cost(behind)) {
            leads.add(Lead.LESS_AGAINST);
        }
        return leads;
    }

    private static Set<Lead> strongerBy(Ranking.Match one, Ranking.Match other) {
        Set<Lead> by = EnumSet.noneOf(Lead.class);
        if (Weights.pattern(one.referral().pattern())
                > Weights.pattern(other.referral().pattern())) {
            by.add(Lead.PATTERN);
        }
        if (Weights.support(one.referral().support())
                > Weights.support(other.referral().support())) {
            by.add(Lead.SUPPORT);
        }
        if (Weights.relation(one.relation(), one.partStated())
                > Weights.relation(other.relation(), other.partStated())) {
            by.add(one.partStated() && !other.partStated() ? Lead.PART_STATED : Lead.RELATION);
        }
        return by;
    }

    private static int cost(Ranking.Ranked ranked) {
        return ranked.against().stream().mapToInt(Ranking.Against::cost).sum();
    }

    private static Optional<Ranking.Match> matchOf(Ranking.Ranked ranked, Symptom asked) {
        return ranked.matched().stream()
                .filter(match -> match.asked().equals(asked))
                .findFirst();
    }

    private static List<Symptom> symptoms(Snapshot snapshot, List<String> ids) {
        return ids.stream().map(id -> snapshot.symptom(id).orElseThrow()).toList();
    }
}
