package org.referredpain.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words by their length and by the letters that they have: a slip changes few of either, so nearly all words are passed over
 * without comparing them letter by letter.
 */
final class Spellings {

    /** A slip puts at most one letter in and takes at most one out. */
    private static final int LETTERS_OF_A_SLIP = 2;

    private final List<Words> byLength = new ArrayList<>();

    /** Words of one length. */
    private static final class Words {

        private String[] words = new String[8];
        private long[] letters = new long[8];
        private int size;

        private void add(String word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                letters = Arrays.copyOf(letters, 2 * size);
            }
            words[size] = word;
            letters[size] = letters(word);
            size++;
        }
    }

    void add(String word) {
        while (byLength.size() <= word.length()) {
            byLength.add(new Words());
        }
        byLength.get(word.length()).add(word);
    }

    /**
     * Words that so many slips may have made of another.
     *
     * @param slips how many at most
     * @param shorter how much shorter a word may be, and {@code longer} how much longer
     */
    List<String> near(String word, int slips, int shorter, int longer, Predicate<String> fits) {
        List<String> near = new ArrayList<>();
        long letters = letters(word);
        int longest = Math.min(byLength.size() - 1, word.length() + longer);
        for (int length = Math.max(0, word.length() - shorter); length <= longest; length++) {
            Words all = byLength.get(length);
            for (int i = 0; i < all.size; i++) {
                if (Long.bitCount(all.letters[i] ^ letters) <= slips * LETTERS_OF_A_SLIP && fits.test(all.words[i])) {
                    near.add(all.words[i]);
                }
            }
        }
        return near;
    }

    /** Which letters a word has: a bit each, some of rare ones shared. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }
}
