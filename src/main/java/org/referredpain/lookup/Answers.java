package org.referredpain.lookup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.knowledge.LookAlike;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.safety.RedFlagView;

/** Puts the answer to a lookup together: red flags, ranking, and the sources of both. */
final class Answers {

    private Answers() {}

    /**
     * The answer to a question.
     *
     * @param brief without arithmetic and sources; red flags stay whole
     * @param limit how many candidates
     */
    static LookupAnswer of(Names names, Question question, boolean brief, int limit) {
        Snapshot snapshot = names.snapshot();
        Ranking.Result result = Ranking.rank(snapshot, question);
        List<RedFlagView> redFlags = RedFlagView.raisedBy(
                snapshot,
                question.present().stream().map(Symptom::id).toList(),
                question.absent().stream().map(Symptom::id).toList());
        List<LookupAnswer.Asked> symptoms = Stream.concat(
                        question.present().stream().map(each -> asked(names, each, true, result.dropped())),
                        question.absent().stream().map(each -> asked(names, each, false, result.dropped())))
                .toList();
        List<Ranking.Ranked> shown = result.candidates().stream().limit(limit).toList();
        return new LookupAnswer(
                Meta.of(names),
                symptoms,
                redFlags,
                shown.stream()
                        .map(ranked -> candidate(names, ranked, result.of(), brief))
                        .toList(),
                result.candidates().size(),
                result.unexplained().stream()
                        .map(symptom -> Named.of(names, symptom))
                        .toList(),
                brief ? null : sources(snapshot, symptoms, shown));
    }

    private static LookupAnswer.Asked asked(
            Names names, Symptom symptom, boolean present, Map<String, String> dropped) {
        Named named = Named.of(names, symptom);
        return new LookupAnswer.Asked(
                named.id(),
                named.name(),
                named.nameLanguage(),
                present,
                dropped.get(symptom.id()),
                names.snapshot().lookAlikes(symptom.id()));
    }

    private static LookupAnswer.Candidate candidate(Names names, Ranking.Ranked ranked, int of, boolean brief) {
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
                ranked.matched().stream().map(match -> match(match, brief)).toList(),
                ranked.unmatched().stream().map(Symptom::id).toList(),
                ranked.against().stream()
                        .map(against -> new LookupAnswer.Against(
                                against.absent().id(),
                                against.referral().triggerPoint().id(),
                                against.referral().symptom().id(),
                                against.cost()))
                        .toList());
    }

    private static LookupAnswer.Match match(Ranking.Match match, boolean brief) {
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
                brief ? null : referral.sources());
    }

    private static Map<String, LookupAnswer.SourceRef> sources(
            Snapshot snapshot, List<LookupAnswer.Asked> symptoms, List<Ranking.Ranked> candidates) {
        TreeSet<String> keys = new TreeSet<>();
        symptoms.forEach(
                asked -> asked.lookAlikes().stream().map(LookAlike::source).forEach(keys::add));
        candidates.forEach(ranked ->
                ranked.matched().forEach(match -> keys.addAll(match.referral().sources())));
        Map<String, LookupAnswer.SourceRef> cited = new TreeMap<>();
        Cited.sources(snapshot, keys)
                .forEach((key, source) -> cited.put(key, new LookupAnswer.SourceRef(source.citation(), source.url())));
        return cited;
    }
}
