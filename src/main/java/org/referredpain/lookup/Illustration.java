package org.referredpain.lookup;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Picture;
import org.referredpain.atlas.Link;
import org.referredpain.atlas.LookupPicture;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;

/** The answer to a lookup as a picture: the same red flags, the same candidates in the same order. */
final class Illustration {

    private Illustration() {}

    static Picture of(Names names, LookupAnswer answer) {
        List<LookupAnswer.Asked> asked = answer.symptoms();
        int of = (int) asked.stream()
                .filter(each -> each.present() && each.droppedFor() == null)
                .count();
        // The account of a muscle asked for comes last, unless it is among the first anyway.
        List<LookupAnswer.Candidate> shown = Stream.concat(
                        answer.candidates().stream(),
                        Stream.ofNullable(answer.account())
                                .filter(account -> answer.candidates().stream()
                                        .noneMatch(each -> each.muscle().equals(account.muscle()))))
                .toList();
        return LookupPicture.of(
                names,
                new LookupPicture.Looked(
                        asked.stream()
                                .map(each -> new LookupPicture.Asked(each.id(), each.present(), each.side()))
                                .toList(),
                        answer.redFlags(),
                        shown.stream()
                                .map(each -> candidate(names.snapshot(), asked, each, of))
                                .toList(),
                        answer.totalCandidates() - answer.candidates().size()));
    }

    private static LookupPicture.Candidate candidate(
            Snapshot snapshot, List<LookupAnswer.Asked> asked, LookupAnswer.Candidate candidate, int of) {
        return new LookupPicture.Candidate(
                candidate.rank(),
                snapshot.muscle(candidate.muscle().id()).orElseThrow(),
                candidate.matched().size(),
                of,
                candidate.matched().stream()
                        .map(match -> new Link(
                                snapshot.referral(match.triggerPoint(), match.referred())
                                        .orElseThrow(),
                                match.partStated()))
                        .toList(),
                side(asked, candidate));
    }

    /** Where the sources are silent, a muscle is drawn on the side on which its symptoms are felt. */
    private static @Nullable Side side(List<LookupAnswer.Asked> asked, LookupAnswer.Candidate candidate) {
        if (candidate.side() != null) {
            return candidate.side();
        }
        Set<Side> felt = EnumSet.noneOf(Side.class);
        for (LookupAnswer.Match match : candidate.matched()) {
            asked.stream()
                    .filter(each -> each.id().equals(match.symptom()))
                    .map(LookupAnswer.Asked::side)
                    .filter(Objects::nonNull)
                    .forEach(felt::add);
        }
        return felt.isEmpty() ? null : Side.together(felt);
    }
}
