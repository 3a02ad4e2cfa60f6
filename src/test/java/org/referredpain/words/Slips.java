package org.referredpain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Typos as people make them: a letter lost, two changed over, one doubled, one mistyped, by turns. */
final class Slips {

    private final Random random;
    private int turn;

    Slips(long seed) {
        random = new Random(seed);
    }

    /** A text once for each of its words of five letters or more, with a slip in that word. */
    List<String> in(String text) {
        List<String> slipped = new ArrayList<>();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            String right = words[i];
            if (right.length() >= Vocabulary.SHORTEST_WITH_TYPO && right.chars().allMatch(Character::isLetter)) {
                words[i] = slip(right);
                slipped.add(String.join(" ", words));
                words[i] = right;
            }
        }
        return slipped;
    }

    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (turn++ % 4) {
            case 0 -> before + after;
            case 1 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
            case 2 -> before + word.charAt(at) + word.charAt(at) + after;
            default -> before + (char) ('a' + random.nextInt(26)) + after;
        };
    }
}
