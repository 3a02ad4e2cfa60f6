package org.referredpain.words;

import java.util.List;
import java.util.regex.Pattern;

/** Whether something named is there: who has it, and when, and how sure the speaker is. */
final class Circumstances {

    /** A year that is long gone. */
    private static final Pattern YEAR = Pattern.compile("(19\\d|200|201)\\d");

    private final Clauses clauses;
    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;
    private final Denials denials;

    Circumstances(Clauses clauses, Denials denials) {
        this.clauses = clauses;
        lexicon = clauses.lexicon();
        rules = lexicon.rules();
        tokens = clauses.tokens();
        this.denials = denials;
    }

    Reader.Status status(NameSearch.Found each) {
        if (each.denied()) {
            return Reader.Status.ABSENT;
        }
        int from = clauses.segmentStart(each.from());
        int to = clauses.segmentEnd(each.to());
        if (others(from, each.to() + 1)) {
            return Reader.Status.OTHER;
        }
        boolean past = past(each, from, to);
        if (denials.denied(each.from(), each.to(), each)) {
            return past && !clauses.any(rules.never(), from, to + 1) ? Reader.Status.PAST : Reader.Status.ABSENT;
        }
        if (past) {
            return Reader.Status.PAST;
        }
        return uncertain(each, from, to) ? Reader.Status.UNCERTAIN : Reader.Status.PRESENT;
    }

    /** Whether somebody else is spoken of, and the speaker is not after that. */
    private boolean others(int from, int to) {
        boolean other = false;
        for (int i = from; i < to; i++) {
            if (clauses.at(rules.self(), i) > 0 && other && !(clauses.at(rules.other(), i + 1) > 0)) {
                other = false;
            }
            if (clauses.at(rules.other(), i) > 0 && clauses.at(rules.self(), i) < 2
                    || possessive(tokens.get(i).word())) {
                other = true;
            }
        }
        return other;
    }

    /** "mums", "boyfriends": a person with an s. */
    private boolean possessive(String word) {
        return word.length() > 3 && word.endsWith("s") && rules.other().has(word.substring(0, word.length() - 1));
    }

    private boolean past(NameSearch.Found each, int from, int to) {
        for (int i = from; i <= to; i++) {
            int length = Math.max(clauses.at(rules.past(), i), isOver(each, i));
            if (length > 0
                    && i + length <= to + 1
                    && !clauses.spoken(i)
                    && !clauses.spoken(i + length - 1)
                    && !clauses.covered(rules.notPast(), i)
                    && !(length == 1 && tokens.get(i).slip())
                    && (tokens.get(i).part() == tokens.get(each.from()).part()
                            || !clauses.namesIn(tokens.get(i).part())
                            || clauses.onlyListed(i + length, each.from()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether words are said of what was years ago, and nothing of now is said with it: "had my appendix out in 2004". As
     * typed: what may have been a slip elsewhere is no other year.
     */
    boolean longAgo(int first, int last) {
        int part = tokens.get(first).part();
        int to = clauses.segmentEnd(first);
        if (tokens.get(last).part() != part || last > to) {
            return false;
        }
        for (int i = clauses.segmentStart(first); i <= to; i++) {
            if (tokens.get(i).part() == part
                    && (rules.longAgo()
                                            .at(
                                                    i,
                                                    tokens.size(),
                                                    at -> tokens.get(at).typed())
                                    > 0
                            || YEAR.matcher(tokens.get(i).typed()).matches())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word says itself that something was years ago. */
    boolean saysLongAgo(int i) {
        return clauses.covered(rules.longAgo(), i);
    }

    /** Words of a cue that says of a name before it that it is over; "gone numb" is not over. */
    private int isOver(NameSearch.Found each, int i) {
        int length = clauses.at(rules.over(), i);
        int next = i + length;
        while (next < tokens.size() && lexicon.isStop(tokens.get(next).word())) {
            next++;
        }
        boolean becomes = next < tokens.size()
                && tokens.get(next).part() == tokens.get(i).part()
                && (clauses.named(next) || clauses.at(rules.numb(), next) > 0);
        return each.from() < i && !becomes ? length : 0;
    }

    private boolean uncertain(NameSearch.Found each, int from, int to) {
        int after = from;
        for (NameSearch.Found other : clauses.near(each.from()).toList()) {
            if (other.to() < each.from() && !clauses.joined(other.to(), each.from(), rules.or())) {
                after = Math.max(after, other.to() + 1);
            }
        }
        if (clauses.any(rules.uncertain(), after, each.from()) || after == from && opens(from)) {
            return true;
        }
        boolean last = clauses.near(each.from()).noneMatch(other -> other.from() > each.to() && other.from() <= to);
        return last && clauses.any(rules.uncertain(), each.to() + 1, Math.min(to + 1, each.to() + 5));
    }

    /** Whether a cue reaches into a part of a sentence from before it: "i think / i have". */
    private boolean opens(int from) {
        for (int i = Math.max(0, from - 3); i < from; i++) {
            int cue = clauses.at(rules.uncertain(), i);
            if (i + cue >= from && cue > 1 || cue > 0 && i + cue == from - 1 && clauses.at(rules.but(), i + cue) == 1) {
                return true;
            }
        }
        return false;
    }
}
