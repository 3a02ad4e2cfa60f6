package org.referredpain.words;

import java.util.List;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;

/**
 * The language that a text seems to be in: the one that knows the most of its words. Small words count twice, because they
 * are a language's own; names of the body are often shared.
 *
 * @param percent the share of its words that this language knows, 0–100
 */
record Tongue(Language language, Certainty certainty, int percent) {

    /** Enough words to tell; more would only take longer. */
    private static final int WORDS = 200;

    /** The least share of known words, and the least distance to the next language, that make it certain. */
    private static final int CERTAIN = 60;

    private static final int DISTANCE = 15;

    /** How sure it is. */
    enum Certainty implements Coded {
        HIGH,
        LOW
    }

    /** Of languages that know as many words the first; English, with low certainty, of a text without words. */
    static Tongue of(List<Lexicon> languages, String text) {
        Language best = Language.EN;
        int most = 0;
        int next = 0;
        int percent = 0;
        for (Lexicon each : languages) {
            List<String> words =
                    Lexicon.words(text, each.language()).stream().limit(WORDS).toList();
            int weights = 0;
            int weight = 0;
            int known = 0;
            for (String word : words) {
                int own = each.isStop(word) ? 2 : 1;
                weights += own;
                weight += each.knows(word) ? own : 0;
                known += each.knows(word) ? 1 : 0;
            }
            int share = weights == 0 ? 0 : 100 * weight / weights;
            if (share > most) {
                next = most;
                most = share;
                best = each.language();
                percent = 100 * known / words.size();
            } else if (share > next) {
                next = share;
            }
        }
        boolean certain = most >= CERTAIN && most - next >= DISTANCE;
        return new Tongue(best, certain ? Certainty.HIGH : Certainty.LOW, percent);
    }
}
