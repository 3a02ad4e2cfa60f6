package org.referredpain.lookup;

import java.util.Optional;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Tree;

/** How the symptom of a referral lies to the symptom asked. */
public enum Relation implements Coded {
    SAME,
    NARROWER,
    BROADER;

    /** The relation of a referral's symptom to the one asked; empty when neither contains the other. */
    static Optional<Relation> of(Tree symptoms, String referred, String asked) {
        if (referred.equals(asked)) {
            return Optional.of(SAME);
        }
        if (symptoms.isAbove(asked, referred)) {
            return Optional.of(NARROWER);
        }
        return symptoms.isAbove(referred, asked) ? Optional.of(BROADER) : Optional.empty();
    }
}
