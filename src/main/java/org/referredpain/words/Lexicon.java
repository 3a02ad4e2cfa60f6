package org.referredpain.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.RedFlagPhrase;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.Zone;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * The words of one language that lead to things: names as sets of stems, whose order does not matter, and the words that a
 * typo may have been. Built once for a release and a language.
 */
final class Lexicon {

    /** Shorter words differ by a letter too easily: heel, feel. */
    static final int SHORTEST_WITH_TYPO = 5;

    private static final List<TermKind> PREFERENCE =
            List.of(TermKind.SYMPTOM, TermKind.ZONE, TermKind.MUSCLE, TermKind.CONDITION);

    private final Rules rules;
    private final SnowballStemmer stemmer;
    private final Map<List<String>, Meaning> meanings = new HashMap<>();
    private final Map<Phrase, Set<String>> flags = new LinkedHashMap<>();
    private final Set<String> words = new TreeSet<>();
    private final Map<Integer, Set<String>> wordsByLength = new TreeMap<>();
    private final boolean strict;
    private int longest = 1;

    /**
     * What a name leads to.
     *
     * @param word the name itself when it is a single word: a plural of its own means something else: "the runs", "running"
     * @param strict whether its other forms must differ by an ending of number or case; stems of other languages than English
     *     run together too easily: schlafen, Schläfen
     * @param joins whether "and" is part of the name: pins and needles
     */
    record Meaning(TermKind kind, String id, @Nullable String word, boolean strict, boolean joins) {

        private static final Set<String> ENDINGS = Set.of("s", "es", "e", "en", "n", "er", "x");

        boolean fits(String typed) {
            return word == null || word.equals(typed) || (strict ? ending(typed) : !word.endsWith("s"));
        }

        private boolean ending(String typed) {
            String shorter = typed.length() < word.length() ? typed : word;
            String longer = typed.length() < word.length() ? word : typed;
            return shorter.length() >= 4
                    && longer.startsWith(shorter)
                    && ENDINGS.contains(longer.substring(shorter.length()));
        }
    }

    /**
     * Words that mean something together.
     *
     * @param inARow whether they must follow each other, because hardly any of them means something alone
     */
    record Phrase(List<String> stems, boolean inARow) {}

    Lexicon(Snapshot snapshot, Language language) {
        rules = Rules.of(language);
        stemmer = stemmer(language);
        strict = language != Language.EN;
        if (language == Language.EN) {
            for (Symptom symptom : snapshot.tables().symptoms()) {
                add(TermKind.SYMPTOM, symptom.id(), symptom.name());
                add(TermKind.SYMPTOM, symptom.id(), symptom.id());
            }
            for (Zone zone : snapshot.tables().zones()) {
                add(TermKind.ZONE, zone.id(), zone.name());
                add(TermKind.ZONE, zone.id(), zone.id());
            }
            for (Muscle muscle : snapshot.tables().muscles()) {
                add(TermKind.MUSCLE, muscle.id(), muscle.name());
            }
            for (Condition condition : snapshot.tables().conditions()) {
                add(TermKind.CONDITION, condition.id(), condition.name());
            }
        }
        for (Term term : snapshot.tables().terms()) {
            if (term.language() == language) {
                add(term.kind(), term.id(), term.term());
            }
        }
        for (RedFlagPhrase phrase : snapshot.tables().redFlagPhrases()) {
            if (phrase.language() == language) {
                flags.computeIfAbsent(phrase(phrase.phrase()), each -> new TreeSet<>())
                        .add(phrase.redFlag());
            }
        }
        rules.pain().forEach(this::learn);
        List.of(rules.no(), rules.past(), rules.other(), rules.left(), rules.right(), rules.but())
                .forEach(cues -> cues.forEach(cue -> cue.forEach(this::learn)));
        rules.stop().forEach(stop -> Normalizer.words(stop).forEach(this::learn));
    }

    Rules rules() {
        return rules;
    }

    /** The number of meaningful words in the longest name. */
    int longest() {
        return longest;
    }

    Optional<Meaning> meaning(List<String> stems) {
        return Optional.ofNullable(meanings.get(key(stems)));
    }

    /** The phrases that raise red flags. */
    Map<Phrase, Set<String>> flags() {
        return flags;
    }

    boolean isStop(String word) {
        return rules.stop().contains(word);
    }

    boolean isPain(String word) {
        return rules.pain().contains(word);
    }

    /** The form that words of one meaning share. A stemmer keeps state, so one at a time. */
    synchronized String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /**
     * The known word that a word is one slip away from: a letter missing, added, changed, or two changed over. The word
     * itself when it is known, short, or like several.
     */
    String corrected(String word) {
        if (word.length() < SHORTEST_WITH_TYPO || words.contains(word) || words.contains(stem(word))) {
            return word;
        }
        String found = null;
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            for (String known : wordsByLength.getOrDefault(length, Set.of())) {
                if (known.length() >= SHORTEST_WITH_TYPO - 1 && oneSlip(word, known)) {
                    if (found != null && !stem(found).equals(stem(known))) {
                        return known.charAt(0) == word.charAt(0) && found.charAt(0) != word.charAt(0) ? known : found;
                    }
                    found = known;
                }
            }
        }
        return found == null ? word : found;
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

    private void add(TermKind kind, String id, String name) {
        List<String> content = content(name);
        if (content.isEmpty() || sayNothing(name)) {
            return;
        }
        longest = Math.max(longest, content.size());
        meanings.merge(
                key(content),
                new Meaning(
                        kind,
                        id,
                        content.size() == 1 && kind != TermKind.MUSCLE ? contentWord(name) : null,
                        strict,
                        Normalizer.words(Normalizer.normalize(name)).stream().anyMatch(rules.and()::contains)),
                (one, other) -> PREFERENCE.indexOf(one.kind()) <= PREFERENCE.indexOf(other.kind()) ? one : other);
    }

    private Phrase phrase(String text) {
        List<String> content = content(text);
        List<String> all = Normalizer.words(Normalizer.normalize(text)).stream()
                .map(this::stem)
                .toList();
        return content.size() > 1 || all.size() == 1 ? new Phrase(key(content), false) : new Phrase(all, true);
    }

    /** A name of nothing but cues and words of no meaning would be found everywhere. */
    private boolean sayNothing(String name) {
        return Normalizer.words(Normalizer.normalize(name)).stream()
                .allMatch(word -> isStop(word) || isPain(word) || rules.no().contains(List.of(word)));
    }

    private String contentWord(String name) {
        List<String> all = Normalizer.words(Normalizer.normalize(name));
        return all.stream().filter(word -> !isStop(word)).findFirst().orElse(all.get(0));
    }

    /** The stems of the words that carry meaning; of a text of stop words alone, all of them. */
    private List<String> content(String text) {
        List<String> all = Normalizer.words(Normalizer.normalize(text));
        all.forEach(this::learn);
        List<String> content = all.stream().filter(word -> !isStop(word)).toList();
        return (content.isEmpty() ? all : content).stream().map(this::stem).toList();
    }

    private void learn(String word) {
        if (words.add(word)) {
            wordsByLength
                    .computeIfAbsent(word.length(), length -> new TreeSet<>())
                    .add(word);
        }
    }

    private static List<String> key(List<String> stems) {
        List<String> sorted = new ArrayList<>(stems);
        sorted.sort(null);
        return List.copyOf(sorted);
    }

    private static SnowballStemmer stemmer(Language language) {
        return switch (language) {
            case EN -> new EnglishStemmer();
            case ES -> new SpanishStemmer();
            case DE -> new German2Stemmer();
            case FR -> new FrenchStemmer();
            case PT -> new PortugueseStemmer();
        };
    }
}
