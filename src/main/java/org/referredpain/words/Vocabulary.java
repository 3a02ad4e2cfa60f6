package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.referredpain.knowledge.Language;

/** The words that a language's names, phrases and rules have, and what a word that is none of them may have been. */
final class Vocabulary {

    /** Shorter words differ by a letter too easily: heel, feel. */
    static final int SHORTEST_WITH_TYPO = 5;

    /** Words as long as this may have two slips. */
    private static final int LONG = 8;

    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 40;
    private static final int SHORTEST_PART = 3;
    private static final List<String> GLUE = List.of("", "s", "n", "en", "es", "er", "e");
    private static final Set<String> ELISIONS = Set.of("l", "d", "j", "qu");
    private static final Set<String> ENGLISH_ENDINGS = Set.of(
            "", "s", "es", "e", "ed", "ing", "er", "ers", "y", "ly", "ies", "ied", "ness", "iness", "ped", "ping",
            "ted", "ting");

    private final Language language;
    private final List<List<String>> sounds;
    private final UnaryOperator<String> stems;
    private final Predicate<String> says;
    private final Set<String> words = new HashSet<>();
    private final Set<String> ordinary = new TreeSet<>();
    private final Set<String> stemsOfWords = new HashSet<>();
    private final Map<String, Set<String>> wordsBySound = new TreeMap<>();
    private final Spellings spellings = new Spellings();
    private final Spellings sounding = new Spellings();

    /**
     * How far a word may be from what it is taken for: as typed words usually are; also one of five letters that lost one, or
     * another form of a known word; also an ordinary word that was meant to be another.
     */
    enum Daring {
        NONE,
        SHORTER,
        ORDINARY
    }

    /**
     * An empty one.
     *
     * @param sounds letters that sound like others, in pairs
     * @param says whether a word is of a name or of pain, not only of some phrase
     */
    Vocabulary(Language language, List<List<String>> sounds, UnaryOperator<String> stems, Predicate<String> says) {
        this.language = language;
        this.sounds = sounds;
        this.stems = stems;
        this.says = says;
    }

    /** Takes words in that are meant as they stand, although they look like words of the body. */
    void learnOrdinary(Set<String> common) {
        common.stream().filter(word -> !words.contains(word)).forEach(ordinary::add);
        ordinary.forEach(this::learn);
    }

    /** Whether a word or another form of it is known. Stems go too far for this: acident, acid. */
    private boolean known(String word) {
        if (words.contains(word)) {
            return true;
        }
        String stem = stems.apply(word);
        if (!stemsOfWords.contains(stem)) {
            return false;
        }
        int shared = 0;
        while (shared < stem.length() && shared < word.length() && stem.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return language != Language.EN || ENGLISH_ENDINGS.contains(word.substring(shared));
    }

    /** Whether some name, phrase or rule has this word. */
    boolean knows(String word) {
        return words.contains(word);
    }

    /**
     * The words that an unknown word is made of: Handgelenkschmerzen, neckpain. A part may have a slip. The word itself
     * when it is known or not made of known ones.
     */
    List<String> parts(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND || known(word)) {
            return List.of(word);
        }
        for (int cut = word.length() - SHORTEST_PART; cut >= 1; cut--) {
            String head = unglued(word.substring(0, cut));
            String tail = word.substring(cut);
            if (!head.isEmpty() && saysSomething(tail)) {
                return List.of(head, tail);
            }
        }
        return List.of(word);
    }

    /** As {@link #parts}, the one part or the other with a slip. */
    List<String> partsWithSlip(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND || known(word)) {
            return List.of(word);
        }
        for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            String head = unglued(word.substring(0, cut));
            String tail = word.substring(cut);
            String mended = corrected(tail);
            if (head.length() > SHORTEST_PART && !mended.equals(tail) && saysSomething(mended)) {
                return List.of(head, mended);
            }
            if (saysSomething(tail) && tail.length() > SHORTEST_PART) {
                String better = corrected(word.substring(0, cut));
                if (!better.equals(word.substring(0, cut)) && saysSomething(better)) {
                    return List.of(better, tail);
                }
            }
        }
        return List.of(word);
    }

    /** A first part without the letters that join it to the second; empty when it is none. */
    private String unglued(String head) {
        if (ELISIONS.contains(head) && language == Language.FR) {
            return head;
        }
        for (String glue : language == Language.DE ? GLUE : List.of("")) {
            String bare = head.endsWith(glue) ? head.substring(0, head.length() - glue.length()) : "";
            if (bare.length() >= SHORTEST_PART && saysSomething(bare)) {
                return bare;
            }
        }
        return "";
    }

    private boolean saysSomething(String word) {
        return word.length() >= SHORTEST_PART && words.contains(word) && says.test(word);
    }

    /**
     * The known word that a word is one slip away from: a letter missing, added, changed, or two changed over; a long word
     * may have two. The word itself when it is known, short, or like several.
     */
    String corrected(String word) {
        List<String> found = corrections(word);
        return found.isEmpty() ? word : found.get(0);
    }

    /** The known words that an unknown word may have been, best first; none for a word that is known or short. */
    List<String> corrections(String word) {
        return corrections(word, Daring.NONE);
    }

    /**
     * The known words that an unknown word may have been, best first.
     *
     * @param daring how far it goes: what raises a red flag has other words beside it
     */
    List<String> corrections(String word, Daring daring) {
        if (word.length() < SHORTEST_WITH_TYPO - 1
                || word.length() > 30
                || isWord(word, daring)
                || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        List<String> found = new ArrayList<>(spellings.near(
                word,
                1,
                1,
                1,
                known -> !word.equals(known)
                        && oneSlip(word, known)
                        && (likely(word, known) || daring != Daring.NONE && known.length() >= SHORTEST_WITH_TYPO)));
        String sound = sound(word);
        found.addAll(wordsBySound.getOrDefault(sound, Set.of()));
        if (found.isEmpty() && sound.length() >= (language != Language.EN ? SHORTEST_WITH_TYPO : LONG - 1)) {
            sounding.near(sound, 1, 1, 1, other -> other.length() >= SHORTEST_WITH_TYPO && oneSlip(sound, other))
                    .forEach(other -> found.addAll(wordsBySound.getOrDefault(other, Set.of())));
        }
        if (found.isEmpty() && word.length() >= LONG - 2) {
            String beginning = word.substring(0, word.length() < LONG ? 3 : 1);
            found.addAll(spellings.near(
                    word,
                    2,
                    1,
                    2,
                    known -> known.length() >= LONG && known.startsWith(beginning) && slips(word, known, 2) <= 2));
        }
        found.sort(Comparator.comparing((String known) -> !sound(known).equals(sound))
                .thenComparing(known -> known.charAt(0) != word.charAt(0))
                .thenComparing(known -> !sameLetters(word, known))
                .thenComparing(known -> Math.abs(known.length() - word.length()) == 0 && !sameLetters(word, known))
                .thenComparing(known -> !says.test(known))
                .thenComparing(known -> known));
        return found.stream().distinct().toList();
    }

    /** A word as it sounds: letters that sound alike are one, and a letter twice is once. */
    private String sound(String word) {
        String sound = word;
        for (List<String> alike : sounds) {
            sound = sound.replace(alike.get(0), alike.get(1));
        }
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                once.append(sound.charAt(i));
            }
        }
        return once.toString();
    }

    private boolean isWord(String word, Daring daring) {
        return switch (daring) {
            case NONE -> known(word);
            case SHORTER -> words.contains(word);
            case ORDINARY -> words.contains(word) && !ordinary.contains(word);
        };
    }

    /** A word of four letters is too easily another's: only letters changed over, or one typed twice, are a slip. */
    private boolean likely(String word, String known) {
        if (word.length() < SHORTEST_WITH_TYPO) {
            return sameLetters(word, known) && saysSomething(known);
        }
        if (known.length() >= SHORTEST_WITH_TYPO) {
            return true;
        }
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && known.contentEquals(new StringBuilder(word).deleteCharAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two letters were changed over. */
    private static boolean sameLetters(String one, String other) {
        return one.length() == other.length()
                && one.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(other.chars().sorted().boxed().toList());
    }

    static boolean oneSlip(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shared && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shared - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        if (left <= 1 && right <= 1) {
            return true;
        }
        return left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
    }

    /** Optimal string alignment distance, or more than {@code most}. */
    private static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }

    /** Takes a word in. */
    void learn(String word) {
        if (words.add(word)) {
            stemsOfWords.add(stems.apply(word));
            if (word.length() >= SHORTEST_WITH_TYPO - 1) {
                String sound = sound(word);
                if (!wordsBySound.containsKey(sound)) {
                    sounding.add(sound);
                }
                wordsBySound.computeIfAbsent(sound, each -> new TreeSet<>()).add(word);
            }
            spellings.add(word);
        }
    }
}
