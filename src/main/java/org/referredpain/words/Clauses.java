package org.referredpain.words;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A text as its words, with the names that were found among them: what stands where, and what stands near. */
final class Clauses {

    /** Names further apart than this many words have nothing to say of each other. */
    static final int NEIGHBOURHOOD = 40;

    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;
    private final NameSearch.Names names;
    private final NavigableMap<Integer, NameSearch.Found> nearest = new TreeMap<>();
    private final Set<Integer> echoed = new HashSet<>();
    private final Set<Integer> namedParts = new HashSet<>();
    private final boolean[] spoken;
    private final boolean[] named;
    private final boolean[] pain;
    private final boolean[] hard;

    Clauses(Lexicon lexicon, List<NameSearch.Token> tokens, NameSearch.Names names) {
        this.lexicon = lexicon;
        this.rules = lexicon.rules();
        this.tokens = tokens;
        this.names = names;
        spoken = new boolean[tokens.size()];
        named = new boolean[tokens.size()];
        pain = new boolean[tokens.size()];
        hard = new boolean[tokens.size()];
        for (Lexicon.Item item : names.items()) {
            for (int i = item.from(); i <= item.to(); i++) {
                spoken[i] = item.expression();
                hard[i] = item.sense().equals(Lexicon.CANT);
                pain[i] = item.sense().equals(Lexicon.PAIN)
                        || lexicon.isPain(tokens.get(i).word());
            }
        }
        for (NameSearch.Found each : names.found()) {
            nearest.put(each.from(), each);
            namedParts.add(tokens.get(each.from()).part());
            for (Lexicon.Item item : each.items()) {
                for (int i = item.from(); i <= item.to(); i++) {
                    named[i] = true;
                }
            }
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<NameSearch.Token> tokens() {
        return tokens;
    }

    List<Lexicon.Item> items() {
        return names.items();
    }

    List<NameSearch.Found> found() {
        return names.found();
    }

    /** Whether a word is of an expression, and so no cue of its own. */
    boolean spoken(int i) {
        return spoken[i];
    }

    /** Whether a word is of a name. */
    boolean named(int i) {
        return named[i];
    }

    /** Whether a word says that something hurts. */
    boolean pain(int i) {
        return pain[i];
    }

    /** Whether a word says that something is hard or cannot be done. */
    boolean hard(int i) {
        return hard[i];
    }

    /** Whether a part of a sentence names something. */
    boolean namesIn(int part) {
        return namedParts.contains(part);
    }

    /** Takes in names that are meant again by a word alone. */
    void take(List<NameSearch.Found> echoes) {
        echoes.forEach(each -> {
            nearest.putIfAbsent(each.from(), each);
            echoed.add(each.from());
        });
    }

    /** The names that begin around a word: what a word says of something stands near it. */
    Stream<NameSearch.Found> near(int i) {
        return nearest.subMap(i - NEIGHBOURHOOD, true, i + NEIGHBOURHOOD, true).values().stream();
    }

    boolean name(int token) {
        return token >= 0 && (named[token] || echoed.contains(token));
    }

    int segmentStart(int at) {
        int from = at;
        while (from > 0
                && at - from < NEIGHBOURHOOD
                && tokens.get(from - 1).clause() == tokens.get(at).clause()
                && at(rules.but(), from - 1) == 0) {
            from--;
        }
        return from;
    }

    int segmentEnd(int at) {
        int to = at;
        while (to + 1 < tokens.size()
                && to - at < NEIGHBOURHOOD
                && tokens.get(to + 1).clause() == tokens.get(at).clause()
                && at(rules.but(), to + 1) == 0) {
            to++;
        }
        return to;
    }

    /** Whether a list goes on from one word to another. */
    boolean onlyListed(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).word();
            if (!named[i]
                    && !pain[i]
                    && !lexicon.isStop(word)
                    && !rules.and().contains(word)
                    && !rules.or().contains(word)
                    && Sides.at(rules, tokens, i).isEmpty()) {
                return false;
            }
        }
        return from <= to;
    }

    /** Whether only names, words of no meaning and a joining word stand between; no new beginning after it. */
    boolean joined(int first, int last, Set<String> joining) {
        boolean joins = false;
        for (int i = first + 1; i < last; i++) {
            String word = tokens.get(i).word();
            if (joining.contains(word) || rules.or().contains(word)) {
                joins = true;
            } else if (joins
                    && rules.own().contains(word)
                    && !rules.or().contains(tokens.get(i - 1).word())) {
                return false;
            } else if (!lexicon.isStop(word)
                    && !named[i]
                    && !pain[i]
                    && at(rules.no(), i) == 0
                    && Sides.at(rules, tokens, i).isEmpty()) {
                return false;
            }
        }
        return joins;
    }

    boolean any(Rules.Cues cues, int from, int to) {
        for (int i = from; i < to; i++) {
            int length = at(cues, i);
            if (length > 0 && i + length <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is part of some cue of the list. */
    boolean covered(Rules.Cues cues, int i) {
        for (int start = Math.max(0, i - 5); start <= i; start++) {
            if (start + at(cues, start) > i) {
                return true;
            }
        }
        return false;
    }

    /** Number of words of the cue that begins at this token; 0 for none. */
    int at(Rules.Cues cues, int i) {
        return cues.at(i, tokens.size(), at -> tokens.get(at).word());
    }
}
