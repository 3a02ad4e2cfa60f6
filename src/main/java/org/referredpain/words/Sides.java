package org.referredpain.words;

import java.util.List;
import java.util.Optional;
import org.referredpain.knowledge.Side;

/** Words of sides. */
final class Sides {

    private Sides() {}

    /** The side that a word says, if any: "right" does, "right now" does not. */
    static Optional<Side> at(Rules rules, List<NameSearch.Token> tokens, int i) {
        if (cue(rules.notSide(), tokens, i) > 0 || cue(rules.notSide(), tokens, i - 1) > 1) {
            return Optional.empty();
        }
        if (cue(rules.both(), tokens, i) > 0) {
            return Optional.of(Side.BOTH);
        }
        if (cue(rules.left(), tokens, i) > 0) {
            return Optional.of(Side.LEFT);
        }
        return cue(rules.right(), tokens, i) > 0 ? Optional.of(Side.RIGHT) : Optional.empty();
    }

    /** Whether a word is part of what says a side: "sides" of "both sides". */
    static boolean covers(Rules rules, List<NameSearch.Token> tokens, int i) {
        return at(rules, tokens, i).isPresent()
                || cue(rules.both(), tokens, i - 1) > 1
                || cue(rules.both(), tokens, i - 2) > 2
                || at(rules, tokens, i - 1).isPresent()
                        && (cue(rules.left(), tokens, i - 1) > 1 || cue(rules.right(), tokens, i - 1) > 1);
    }

    private static int cue(Rules.Cues cues, List<NameSearch.Token> tokens, int i) {
        return cues.at(i, tokens.size(), at -> tokens.get(at).word());
    }
}
