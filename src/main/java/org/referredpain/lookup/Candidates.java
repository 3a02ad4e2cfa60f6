package org.referredpain.lookup;

import java.util.List;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;

/** The muscles that lookups answer with. */
public final class Candidates {

    private Candidates() {}

    /**
     * A candidate by its key.
     *
     * @throws Refusal when there is no such muscle, or when lookups answer with its parts or with the muscle it is part of
     */
    public static Muscle named(Snapshot snapshot, String where, String id) {
        Muscle found = Lookups.inQuestion(
                snapshot,
                RetiredKind.MUSCLE,
                where,
                id,
                snapshot.muscle(id),
                snapshot.tables().muscles().stream().map(Muscle::id).toList());
        if (!found.candidate()) {
            List<String> instead =
                    snapshot.candidatesOf(id).stream().map(Muscle::id).toList();
            throw Refusal.of(
                    Refusal.Kind.INVALID_VALUE,
                    new Refusal.Fault(
                            where,
                            "Lookups do not answer with \"%s\" but with %s.".formatted(id, String.join(", ", instead)),
                            instead));
        }
        return found;
    }
}
