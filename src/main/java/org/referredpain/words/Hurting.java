package org.referredpain.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.referredpain.knowledge.TermKind;

/** Whether and how a place that is named hurts, or is numb. */
final class Hurting {

    private final Clauses clauses;
    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;
    private final Set<Integer> painfulClauses = new HashSet<>();
    private final Set<Integer> painfulParts = new HashSet<>();

    /** How a place came to be taken for a pain. */
    enum Aches {
        BY_NAME,
        BY_WORD,
        BY_ANOTHER,
        BY_OWNER,
        NOT
    }

    Hurting(Clauses clauses) {
        this.clauses = clauses;
        lexicon = clauses.lexicon();
        rules = lexicon.rules();
        tokens = clauses.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (clauses.pain(i) && !clauses.named(i)) {
                painfulClauses.add(tokens.get(i).clause());
                painfulParts.add(tokens.get(i).part());
            }
        }
    }

    /** Whether and how a place hurts. */
    Aches aches(NameSearch.Found each) {
        if (hurtsAround(each)) {
            return Aches.BY_WORD;
        }
        if (pointedAt(each)
                || numb(each)
                || clauses.at(rules.so(), each.to() + 1) > 0
                        && clauses.segmentEnd(each.to()) == each.to() + clauses.at(rules.so(), each.to() + 1)) {
            return Aches.BY_WORD;
        }
        if (each.items().isEmpty()) {
            return Aches.BY_WORD;
        }
        if (clauses.near(each.from()).anyMatch(other -> other.kind() == TermKind.SYMPTOM && listed(other, each))) {
            return Aches.BY_ANOTHER;
        }
        return (owned(each.from() - 1) || owned(each.from() - 2)) && littleElse(each) ? Aches.BY_OWNER : Aches.NOT;
    }

    /** Whether a word of pain stands in the same part of a sentence, or in one that names nothing itself. */
    private boolean hurtsAround(NameSearch.Found each) {
        NameSearch.Token token = tokens.get(each.from());
        if (!painfulClauses.contains(token.clause())) {
            return false;
        }
        if (painfulParts.contains(token.part())) {
            return true;
        }
        for (int i = Math.max(0, each.from() - Clauses.NEIGHBOURHOOD);
                i < Math.min(tokens.size(), each.to() + Clauses.NEIGHBOURHOOD);
                i++) {
            if (clauses.pain(i)
                    && !clauses.named(i)
                    && tokens.get(i).clause() == token.clause()
                    && (!clauses.namesIn(tokens.get(i).part())
                            || clauses.onlyListed(Math.min(i, each.to()) + 1, Math.max(i, each.from())))) {
                return true;
            }
        }
        return false;
    }

    /** "It's the neck": right before the place. */
    private boolean pointedAt(NameSearch.Found each) {
        for (int i = Math.max(0, each.from() - 4); i < each.from(); i++) {
            if (i + clauses.at(rules.is(), i) == each.from()) {
                return true;
            }
        }
        return false;
    }

    private boolean owned(int i) {
        return i >= 0 && rules.own().contains(tokens.get(i).word());
    }

    /** Whether a clause says hardly anything that was not understood: a place in it may not be what hurts. */
    private boolean littleElse(NameSearch.Found each) {
        List<Integer> unknown = clauses.items().stream()
                .map(Lexicon.Item::from)
                .filter(i -> Math.abs(i - each.from()) <= Clauses.NEIGHBOURHOOD)
                .filter(i -> tokens.get(i).clause() == tokens.get(each.from()).clause())
                .filter(i -> !clauses.named(i) && !accounted(i))
                .toList();
        return unknown.isEmpty();
    }

    /** Whether the part of a sentence that a name stands in says nothing else that was not understood. */
    private boolean nothingElse(NameSearch.Found each) {
        int part = tokens.get(each.from()).part();
        for (int i = Math.max(0, each.from() - Clauses.NEIGHBOURHOOD);
                i < Math.min(tokens.size(), each.to() + Clauses.NEIGHBOURHOOD);
                i++) {
            if (tokens.get(i).part() == part
                    && !clauses.named(i)
                    && !clauses.pain(i)
                    && !lexicon.isStop(tokens.get(i).word())
                    && !accounted(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean accounted(int i) {
        return clauses.covered(rules.no(), i)
                || clauses.covered(rules.fine(), i)
                || clauses.covered(rules.last(), i)
                || clauses.covered(rules.past(), i)
                || clauses.covered(rules.but(), i)
                || clauses.covered(rules.other(), i)
                || clauses.covered(rules.uncertain(), i)
                || rules.and().contains(tokens.get(i).word())
                || rules.or().contains(tokens.get(i).word())
                || Sides.at(rules, tokens, i).isPresent();
    }

    /** Whether two names are joined in a list, or the one stands at the other. */
    private boolean listed(NameSearch.Found one, NameSearch.Found other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return sameClause(one, other)
                && (clauses.joined(from, to, rules.and())
                        || besides(one, other)
                        || tokens.get(from).part() != tokens.get(to).part() && nothingElse(other));
    }

    /** Whether nothing stands between two names but words of no meaning and sides. */
    boolean besides(NameSearch.Found one, NameSearch.Found other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        for (int i = from + 1; i < to; i++) {
            if (!lexicon.isStop(tokens.get(i).word())
                            && Sides.at(rules, tokens, i).isEmpty()
                            && !rules.own().contains(tokens.get(i).word())
                    || rules.and().contains(tokens.get(i).word())) {
                return false;
            }
        }
        return sameClause(one, other);
    }

    boolean sameClause(NameSearch.Found one, NameSearch.Found other) {
        return tokens.get(one.from()).clause() == tokens.get(other.from()).clause();
    }

    boolean numb(NameSearch.Found each) {
        int from = Math.max(0, each.from() - 5);
        int to = Math.min(tokens.size(), each.to() + 6);
        for (int i = from; i < to; i++) {
            if (clauses.at(rules.numb(), i) > 0
                    && (!clauses.named(i) || numbListed(i, each))
                    && tokens.get(i).clause() == tokens.get(each.from()).clause()
                    && !namesBetween(Math.min(i, each.to()), Math.max(i, each.from()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of numbness belongs to a name that a place is listed with: numb ring finger and pinky. */
    private boolean numbListed(int i, NameSearch.Found each) {
        return clauses.near(i)
                .anyMatch(other -> other.covers(i)
                        && other.to() < each.from()
                        && clauses.joined(other.to(), each.from(), rules.and()));
    }

    private boolean namesBetween(int from, int to) {
        boolean between = clauses.near(from).anyMatch(other -> other.from() > from && other.to() < to);
        return between && !clauses.joined(from, to, rules.and());
    }

    /** Whether a text says nothing but names and sides, as when somebody types "left temple". */
    boolean onlyNames(NameSearch.Found each) {
        if (tokens.size() > each.to() - each.from() + 6) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!lexicon.isStop(tokens.get(i).word())
                    && Sides.at(rules, tokens, i).isEmpty()
                    && !clauses.named(i)
                    && !tokens.get(i).word().startsWith("side")) {
                return false;
            }
            if (tokens.get(i).word().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
