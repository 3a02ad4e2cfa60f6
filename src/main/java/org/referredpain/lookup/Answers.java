package org.referredpain.lookup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.FactKind;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.MuscleFact;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SubjectKind;
import org.referredpain.knowledge.Symptom;
import org.referredpain.safety.RedFlagView;
import org.referredpain.words.Terms;

/** Puts the answer to a lookup together: red flags, ranking, and the sources of both. */
final class Answers {

    private Answers() {}

    /**
     * Parts of answers that are the same in every question, made once a release.
     *
     * @param matches what one symptom matches of one muscle, as far as it was asked for
     * @param examinations what sources say of examining a muscle, a part of it, or a group that it belongs to
     * @param disputesOfMuscles keys of what is contested about a muscle, a group above it, or a part of it
     * @param disputesOfReferrals keys of what is contested about a link, by the link itself
     * @param sources each in few words, as far as it was cited
     */
    private record Parts(
            Map<MatchKey, LookupAnswer.Match> matches,
            Map<String, List<MuscleFact>> examinations,
            Map<String, List<String>> disputesOfMuscles,
            Map<Referral, List<String>> disputesOfReferrals,
            Map<String, LookupAnswer.SourceRef> sources) {

        private record MatchKey(String asked, String muscle, Grade minGrade, boolean brief) {}

        static Parts of(Snapshot snapshot) {
            return snapshot.derived(
                    Parts.class,
                    each -> new Parts(
                            new ConcurrentHashMap<>(),
                            examinations(each),
                            disputesOfMuscles(each),
                            disputesOfReferrals(each),
                            new ConcurrentHashMap<>()));
        }

        private static Map<String, List<MuscleFact>> examinations(Snapshot snapshot) {
            Map<String, List<MuscleFact>> found = new HashMap<>();
            snapshot.tables().muscleFacts().stream()
                    .filter(fact -> fact.kind() == FactKind.EXAMINATION)
                    .forEach(fact -> snapshot.muscleTree()
                            .onPathOf(fact.muscle())
                            .forEach(muscle -> found.computeIfAbsent(muscle, id -> new ArrayList<>())
                                    .add(fact)));
            found.replaceAll((muscle, facts) -> List.copyOf(facts));
            return found;
        }

        private static Map<String, List<String>> disputesOfMuscles(Snapshot snapshot) {
            Map<String, List<String>> found = new HashMap<>();
            for (Muscle muscle : snapshot.tables().muscles()) {
                String id = muscle.id();
                List<String> contested = Stream.of(
                                Stream.of(id),
                                snapshot.muscleTree().ancestors(id).stream(),
                                snapshot.muscleTree().descendants(id).stream())
                        .flatMap(each -> each)
                        .flatMap(node -> disputes(snapshot, SubjectKind.MUSCLE, node))
                        .toList();
                found.put(id, contested);
            }
            return found;
        }

        private static Map<Referral, List<String>> disputesOfReferrals(Snapshot snapshot) {
            Map<Referral, List<String>> found = new IdentityHashMap<>();
            for (Referral link : snapshot.referrals()) {
                List<String> contested =
                        disputes(snapshot, SubjectKind.REFERRAL, key(link)).toList();
                if (!contested.isEmpty()) {
                    found.put(link, contested);
                }
            }
            return found;
        }
    }

    /**
     * The answer to a question.
     *
     * @param heard what a text said beside it
     * @param brief without arithmetic and sources; red flags stay whole
     * @param limit how many candidates
     * @param muscle a candidate whose account is asked for, wherever it stands
     */
    static LookupAnswer of(
            Names names, Question question, Terms.Heard heard, boolean brief, int limit, Optional<Muscle> muscle) {
        Snapshot snapshot = names.snapshot();
        Ranking.Result result = Ranking.rank(snapshot, question);
        List<RedFlagView> redFlags = redFlags(snapshot, question, heard);
        List<LookupAnswer.Asked> symptoms = Stream.concat(
                        question.present().stream().map(each -> asked(names, question, each, true, result.dropped())),
                        question.absent().stream().map(each -> asked(names, question, each, false, result.dropped())))
                .toList();
        List<Ranking.Ranked> shown = result.candidates().stream().limit(limit).toList();
        Optional<Ranking.Ranked> account = muscle.map(each -> Ranking.account(snapshot, question, result, each));
        List<Ranking.Ranked> cited =
                Stream.concat(shown.stream(), account.stream()).toList();
        return new LookupAnswer(
                Meta.of(names),
                symptoms,
                redFlags,
                shown.stream()
                        .map(ranked -> candidate(names, question, ranked, result.of(), brief))
                        .toList(),
                result.candidates().size(),
                result.unexplained().stream()
                        .map(symptom -> Named.of(names, symptom))
                        .toList(),
                account.map(ranked -> candidate(names, question, ranked, result.of(), brief))
                        .orElse(null),
                leftOut(names, question, result),
                heard.readIn().orElse(null),
                heard == Terms.Heard.NOTHING ? null : heard.unread(),
                brief ? null : sources(snapshot, symptoms, cited));
    }

    /** Those that words name first, then those that symptoms raise: also denied ones, past ones and somebody else's. */
    static List<RedFlagView> redFlags(Snapshot snapshot, Question question, Terms.Heard heard) {
        List<String> lesser = Stream.of(
                        question.absent().stream().map(Symptom::id),
                        heard.absent().stream(),
                        heard.elsewhere().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<RedFlagView> raised = RedFlagView.raisedBy(
                snapshot, question.present().stream().map(Symptom::id).toList(), lesser);
        return Stream.concat(
                        RedFlagView.named(snapshot, heard.redFlags()).stream(),
                        raised.stream().filter(flag -> !heard.redFlags().contains(flag.id())))
                .toList();
    }

    private static LookupAnswer.Asked asked(
            Names names, Question question, Symptom symptom, boolean present, Map<String, String> dropped) {
        Named named = Named.of(names, symptom);
        return new LookupAnswer.Asked(
                named.id(),
                named.name(),
                named.nameLanguage(),
                present,
                present ? question.sides().get(symptom.id()) : null,
                dropped.get(symptom.id()),
                names.snapshot().lookAlikes(symptom.id()),
                disputes(names.snapshot(), SubjectKind.SYMPTOM, symptom.id()).toList());
    }

    private static LookupAnswer.Candidate candidate(
            Names names, Question question, Ranking.Ranked ranked, int of, boolean brief) {
        Snapshot snapshot = names.snapshot();
        return new LookupAnswer.Candidate(
                ranked.rank(),
                Named.of(names, ranked.muscle()),
                ranked.score(),
                ranked.points(),
                of,
                ranked.matched().stream()
                        .map(match -> match.referral().triggerPoint())
                        .distinct()
                        .map(point -> new LookupAnswer.Point(point.id(), point.label(), point.location()))
                        .toList(),
                ranked.matched().stream()
                        .map(match -> match(snapshot, question, ranked.muscle(), match, brief))
                        .toList(),
                ranked.unmatched().stream().map(Symptom::id).toList(),
                ranked.against().stream()
                        .map(against -> against(against, brief))
                        .toList(),
                side(question, ranked),
                sideSilent(question, ranked),
                disputes(snapshot, ranked),
                examination(snapshot, ranked.muscle()));
    }

    private static LookupAnswer.Against against(Ranking.Against against, boolean brief) {
        return new LookupAnswer.Against(
                against.absent().id(),
                against.referral().triggerPoint().id(),
                against.referral().symptom().id(),
                against.cost(),
                brief ? null : Arithmetic.inWords(against),
                brief ? null : against.referral().sources());
    }

    private static List<MuscleFact> examination(Snapshot snapshot, Muscle muscle) {
        return Parts.of(snapshot).examinations().getOrDefault(muscle.id(), List.of());
    }

    private static @Nullable Side side(Question question, Ranking.Ranked ranked) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Ranking.Match match : ranked.matched()) {
            Side felt = question.sides().get(match.asked().id());
            if (felt != null) {
                sides.addAll(felt.ofMuscle(match.referral().lateralities()));
            }
        }
        return sides.isEmpty() ? null : Side.together(sides);
    }

    private static @Nullable List<String> sideSilent(Question question, Ranking.Ranked ranked) {
        if (question.sides().isEmpty()) {
            return null;
        }
        return ranked.matched().stream()
                .filter(match -> question.sides().containsKey(match.asked().id()))
                .filter(match -> match.referral().lateralities().isEmpty())
                .map(match -> match.asked().id())
                .toList();
    }

    private static List<String> disputes(Snapshot snapshot, Ranking.Ranked ranked) {
        Parts parts = Parts.of(snapshot);
        Set<String> found = new LinkedHashSet<>(
                parts.disputesOfMuscles().getOrDefault(ranked.muscle().id(), List.of()));
        ranked.matched()
                .forEach(match -> found.addAll(parts.disputesOfReferrals().getOrDefault(match.referral(), List.of())));
        ranked.against()
                .forEach(against ->
                        found.addAll(parts.disputesOfReferrals().getOrDefault(against.referral(), List.of())));
        return List.copyOf(found);
    }

    private static Stream<String> disputes(Snapshot snapshot, SubjectKind kind, String subject) {
        return snapshot.disputes(kind, subject).stream().map(Dispute::id);
    }

    private static String key(Referral referral) {
        return referral.triggerPoint().id() + "/" + referral.symptom().id();
    }

    private static List<Named> leftOut(Names names, Question question, Ranking.Result result) {
        if (question.minGrade() == Grade.E) {
            return List.of();
        }
        Set<Muscle> kept =
                result.candidates().stream().map(Ranking.Ranked::muscle).collect(Collectors.toSet());
        return Ranking.rank(names.snapshot(), question.ofAnyGrade()).candidates().stream()
                .map(Ranking.Ranked::muscle)
                .filter(muscle -> !kept.contains(muscle))
                .map(muscle -> Named.of(names, muscle))
                .toList();
    }

    private static LookupAnswer.Match match(
            Snapshot snapshot, Question question, Muscle muscle, Ranking.Match match, boolean brief) {
        return Parts.of(snapshot)
                .matches()
                .computeIfAbsent(
                        new Parts.MatchKey(match.asked().id(), muscle.id(), question.minGrade(), brief),
                        key -> makeMatch(snapshot, question, muscle, match, brief));
    }

    private static LookupAnswer.Match makeMatch(
            Snapshot snapshot, Question question, Muscle muscle, Ranking.Match match, boolean brief) {
        Referral referral = match.referral();
        return new LookupAnswer.Match(
                match.asked().id(),
                referral.triggerPoint().id(),
                referral.symptom().id(),
                match.relation(),
                match.partStated(),
                referral.pattern(),
                referral.lateralities(),
                referral.grade(),
                referral.support(),
                match.points(),
                brief ? null : Arithmetic.inWords(match),
                brief ? null : referral.sources(),
                brief
                        ? null
                        : Ranking.others(snapshot, question, muscle, match).stream()
                                .map(Answers::key)
                                .toList());
    }

    private static Map<String, LookupAnswer.SourceRef> sources(
            Snapshot snapshot, List<LookupAnswer.Asked> symptoms, List<Ranking.Ranked> candidates) {
        TreeSet<String> keys = new TreeSet<>();
        symptoms.forEach(
                asked -> asked.lookAlikes().stream().map(LookAlike::source).forEach(keys::add));
        candidates.forEach(ranked -> {
            ranked.matched().forEach(match -> keys.addAll(match.referral().sources()));
            ranked.against().forEach(against -> keys.addAll(against.referral().sources()));
            examination(snapshot, ranked.muscle()).forEach(fact -> keys.add(fact.source()));
        });
        Map<String, LookupAnswer.SourceRef> known = Parts.of(snapshot).sources();
        Map<String, LookupAnswer.SourceRef> cited = new LinkedHashMap<>();
        keys.forEach(key -> cited.put(key, known.computeIfAbsent(key, each -> source(snapshot, each))));
        return cited;
    }

    private static LookupAnswer.SourceRef source(Snapshot snapshot, String key) {
        Source source = snapshot.source(key).orElseThrow();
        return new LookupAnswer.SourceRef(source.citation(), source.url());
    }
}
