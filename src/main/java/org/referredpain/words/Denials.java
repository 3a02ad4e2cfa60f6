package org.referredpain.words;

import java.util.List;

/** What says of a name that it is not there: denials before it and behind, and what is said to be fine. */
final class Denials {

    /** A denial reaches over this many words to the name it speaks of. */
    private static final int REACH = 7;

    /** A name is said to be fine within this many words. */
    private static final int REACH_BACK = 4;

    private final Clauses clauses;
    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;

    Denials(Clauses clauses) {
        this.clauses = clauses;
        lexicon = clauses.lexicon();
        rules = lexicon.rules();
        tokens = clauses.tokens();
    }

    /**
     * Whether words are said not to be so.
     *
     * @param each the name that they are; another word than a name has none
     */
    boolean denied(int first, int last, NameSearch.Found... each) {
        int from = clauses.segmentStart(first);
        int to = clauses.segmentEnd(last);
        boolean passed = false;
        for (int i = first - 1; i >= Math.max(from, first - REACH); i--) {
            if (clauses.covered(rules.notNo(), i)) {
                return false;
            }
            int cue = clauses.spoken(i) ? 0 : clauses.at(rules.no(), i);
            if (cue > 0) {
                boolean follows = clauses.name(lastContentBefore(i)) && predicate(i);
                if (!follows && (!passed || clauses.joined(i, first, rules.and()) || listedOn(i, first, last))) {
                    return true;
                }
            }
            if (!clauses.spoken(i) && !passed && opensDenied(i, first)) {
                return true;
            }
            if (clauses.at(rules.ends(), i) > 0 && !clauses.covered(rules.no(), i)) {
                break;
            }
            passed |= clauses.name(i) && !within(i, each);
        }
        for (int i = last + 1; i <= Math.min(to, last + REACH_BACK); i++) {
            if (clauses.name(i) || clauses.covered(rules.notNo(), i) || clauses.spoken(i)) {
                return false;
            }
            int fine = clauses.at(rules.fine(), i);
            if (fine > 0 && (tokens.get(i).part() == tokens.get(last).part() || endsHere(i + fine, to))) {
                return true;
            }
            int end = clauses.at(rules.last(), i);
            if (end > 0) {
                return endsHere(i + end, to);
            }
        }
        return false;
    }

    /** Whether a part of a sentence begins with a denial of what follows: "didn't pass out", "no problems on stairs". */
    private boolean opensDenied(int i, int first) {
        int fine = clauses.at(rules.fine(), i);
        int cue = Math.max(clauses.at(rules.last(), i), fine > 1 && clauses.at(rules.no(), i) > 0 ? fine : 0);
        if (cue == 0 || i + cue > first || namesBefore(i)) {
            return false;
        }
        for (int j = i + cue; j < first; j++) {
            if (!lexicon.isStop(tokens.get(j).word())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name stands before a word in its part of the sentence. */
    private boolean namesBefore(int i) {
        for (int j = i - 1; j >= 0 && tokens.get(j).part() == tokens.get(i).part(); j--) {
            if (clauses.name(j) || clauses.at(rules.but(), j) > 0) {
                return clauses.name(j);
            }
        }
        return false;
    }

    boolean saysFine(NameSearch.Found what) {
        for (int i = Math.max(clauses.segmentStart(what.from()), what.from() - REACH_BACK); i < what.from(); i++) {
            if (clauses.hard(i)) {
                return false;
            }
        }
        int end = clauses.segmentEnd(what.to());
        for (int i = what.to() + 1; i <= Math.min(end, what.to() + REACH_BACK); i++) {
            if (clauses.named(i) || clauses.covered(rules.notNo(), i)) {
                break;
            }
            if (clauses.at(rules.fine(), i) > 0 && !clauses.covered(rules.no(), i - 1)) {
                return true;
            }
        }
        for (int i = what.from() - 1; i >= Math.max(clauses.segmentStart(what.from()), what.from() - REACH_BACK); i--) {
            int fine = clauses.at(rules.fine(), i);
            boolean no = clauses.at(rules.no(), i) > 0 && (fine > 1 || clauses.at(rules.no(), i) > 1);
            if (no
                    && i + Math.max(fine, clauses.at(rules.no(), i)) <= what.from()
                    && !clauses.covered(rules.notNo(), i)) {
                return true;
            }
            if (clauses.named(i)) {
                break;
            }
        }
        return false;
    }

    /** Whether a word is of an expression that denies a trouble: "no trouble", "without any problem". */
    boolean saysNoTrouble(int i) {
        for (int start = Math.max(0, i - 3); start < i; start++) {
            if (start + clauses.at(rules.fine(), start) > i && clauses.at(rules.no(), start) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a denial itself. */
    boolean denies(int i) {
        return clauses.at(rules.no(), i) > 0 || clauses.at(rules.last(), i) > 0;
    }

    /** Whether only names stand before, and another follows that "or" or "and" joins: "no nausea, vomiting or diarrhea". */
    private boolean listedOn(int cue, int first, int last) {
        for (int i = cue + 1; i < first; i++) {
            if (!clauses.named(i) && !lexicon.isStop(tokens.get(i).word()) && clauses.at(rules.no(), i) == 0) {
                return false;
            }
        }
        return clauses.near(last)
                .filter(each -> each.from() > last)
                .findFirst()
                .filter(each -> clauses.joined(last, each.from(), rules.or()))
                .isPresent();
    }

    private static boolean within(int token, NameSearch.Found... each) {
        for (NameSearch.Found one : each) {
            if (one.covers(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows that a denial before it could speak of, but pain itself. */
    private boolean endsHere(int next, int to) {
        return next > to
                || clauses.pain(next)
                || clauses.at(rules.numb(), next) > 0
                || rules.and().contains(tokens.get(next).word())
                || rules.or().contains(tokens.get(next).word())
                || clauses.at(rules.idle(), next) > 0
                || tokens.get(next).part() != tokens.get(next - 1).part();
    }

    /** "isn't", "doesn't": what stands before it is denied, not what stands behind. */
    private boolean predicate(int i) {
        return clauses.at(rules.last(), i) > 0 && !rules.no().has(tokens.get(i).word())
                || clauses.at(rules.last(), i) > 0 && tokens.get(i).word().endsWith("nt");
    }

    private int lastContentBefore(int i) {
        int at = i - 1;
        while (at >= 0 && lexicon.isStop(tokens.get(at).word())) {
            at--;
        }
        return at;
    }
}
