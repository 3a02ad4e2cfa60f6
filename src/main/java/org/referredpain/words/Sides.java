package org.referredpain.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referredpain.knowledge.Side;

/** Words of sides, and what they are said of. */
final class Sides {

    /** A side may stand this many words from what it is said of. */
    static final int REACH = 4;

    private final Clauses clauses;
    private final List<NameSearch.Token> tokens;
    private final Map<Integer, Optional<NameSearch.Found>> sided = new HashMap<>();

    Sides(Clauses clauses) {
        this.clauses = clauses;
        tokens = clauses.tokens();
    }

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

    /** What a side is said of: the nearest name, and where two are as near, the one behind. */
    Optional<NameSearch.Found> sided(int i) {
        return sided.computeIfAbsent(i, this::nearestTo);
    }

    private Optional<NameSearch.Found> nearestTo(int i) {
        return clauses.near(i)
                .filter(name ->
                        tokens.get(name.from()).clause() == tokens.get(i).clause())
                .filter(name -> distance(name, i) <= REACH)
                .min(Comparator.comparingInt((NameSearch.Found name) -> distance(name, i))
                        .thenComparing(name -> name.from() < i));
    }

    private int distance(NameSearch.Found each, int token) {
        if (each.from() <= token && token <= each.to()) {
            return 0;
        }
        int far = token < each.from() ? each.from() - token : token - each.to();
        int from = Math.min(token, each.from());
        int to = Math.max(token, each.to());
        return tokens.get(from).part() == tokens.get(to).part() ? far : far + 2;
    }
}
