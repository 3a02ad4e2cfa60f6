package org.referredpain.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referredpain.knowledge.Language;

/**
 * How a language is read, from {@code words/LANGUAGE.properties}; the English file says what each list means. A cue is one
 * word or several in a row; behind an exclamation mark, what begins like one and is none.
 *
 * @param alone senses that name a symptom by themselves
 * @param sounds letters that sound like others, in pairs, for slips of people who write as they speak
 * @param same by a word that stands for them all, words and expressions of one meaning; {@code ...} in an expression leaves
 *     room for other words
 * @param over cues of the past that stand behind what they speak of: "the tingling is gone", not "gone all clammy"
 * @param wide by a sense, the wider one that it is taken for where it says nothing itself
 * @param works by a symptom, words for what does not work then: said to be fine, the symptom is not there
 */
record Rules(
        Set<String> stop,
        Set<String> pain,
        Set<String> plain,
        Set<String> tense,
        Cues no,
        Cues fine,
        Cues last,
        Cues notNo,
        Cues but,
        Cues ends,
        Cues past,
        Cues notPast,
        Cues never,
        Cues longAgo,
        Cues over,
        Cues other,
        Cues self,
        Cues uncertain,
        Cues left,
        Cues right,
        Cues both,
        Cues notSide,
        Cues again,
        Cues painless,
        Cues so,
        Cues is,
        Cues care,
        Cues contraindication,
        Cues questions,
        Cues numb,
        Cues idle,
        Set<String> and,
        Set<String> or,
        Cues ask,
        Set<String> own,
        Set<String> common,
        Set<String> meant,
        Set<String> alone,
        List<List<String>> sounds,
        Map<String, List<String>> same,
        Map<String, String> wide,
        Map<String, Cues> works) {

    /**
     * Cues by their first word, longest first, so that "not only" goes before "not".
     *
     * @param none what begins like a cue and is none: "only", but not "only in my left ear"
     */
    record Cues(Map<String, List<List<String>>> byFirst, Set<List<String>> none) {

        /** Number of words of the cue that begins at a place; 0 for none. */
        int at(int place, int words, Function<Integer, String> word) {
            if (place < 0 || place >= words) {
                return 0;
            }
            for (List<String> cue : byFirst.getOrDefault(word.apply(place), List.of())) {
                int same = 1;
                while (same < cue.size()
                        && place + same < words
                        && word.apply(place + same).equals(cue.get(same))) {
                    same++;
                }
                if (same == cue.size()) {
                    return none.contains(cue) ? 0 : same;
                }
            }
            return 0;
        }

        boolean has(String word) {
            return byFirst.getOrDefault(word, List.of()).contains(List.of(word));
        }

        Stream<String> words() {
            return byFirst.values().stream().flatMap(List::stream).flatMap(List::stream);
        }
    }

    static Rules of(Language language) {
        Properties lists = lists("/words/" + language.code() + ".properties");
        return new Rules(
                words(lists, "stop"),
                words(lists, "pain"),
                words(lists, "plain"),
                words(lists, "tense"),
                cues(lists, "no"),
                cues(lists, "fine"),
                cues(lists, "last"),
                cues(lists, "not_no"),
                cues(lists, "but"),
                cues(lists, "ends"),
                cues(lists, "past"),
                cues(lists, "not_past"),
                cues(lists, "never"),
                cues(lists, "long_ago"),
                cues(lists, "over"),
                cues(lists, "other"),
                cues(lists, "self"),
                cues(lists, "uncertain"),
                cues(lists, "left"),
                cues(lists, "right"),
                cues(lists, "both"),
                cues(lists, "not_side"),
                cues(lists, "again"),
                cues(lists, "painless"),
                cues(lists, "so"),
                cues(lists, "is"),
                cues(lists, "care"),
                cues(lists, "contraindication"),
                cues(lists, "questions"),
                cues(lists, "numb"),
                cues(lists, "idle"),
                words(lists, "and"),
                words(lists, "or"),
                cues(lists, "ask"),
                words(lists, "own"),
                words(lists, "common"),
                words(lists, "meant"),
                split(lists, "alone").stream().map(sense -> "+" + sense).collect(Collectors.toUnmodifiableSet()),
                split(lists, "sounds").stream()
                        .map(pair -> List.of(pair.split(":", 2)))
                        .toList(),
                same(lists),
                wide(lists),
                works(lists));
    }

    /** Lists of a file of the program. */
    static Properties lists(String file) {
        Properties lists = new Properties();
        try (InputStream in = Rules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static Map<String, List<String>> same(Properties lists) {
        Map<String, List<String>> same = new TreeMap<>();
        for (String key : lists.stringPropertyNames()) {
            if (key.startsWith("same.")) {
                same.put(key.substring("same.".length()), split(lists, key));
            }
        }
        return same;
    }

    private static Map<String, String> wide(Properties lists) {
        Map<String, String> wide = new TreeMap<>();
        for (String key : lists.stringPropertyNames()) {
            if (key.startsWith("wide.")) {
                wide.put("+" + key.substring("wide.".length()), "+" + lists.getProperty(key));
            }
        }
        return wide;
    }

    private static Map<String, Cues> works(Properties lists) {
        Map<String, Cues> works = new TreeMap<>();
        for (String key : lists.stringPropertyNames()) {
            if (key.startsWith("works.")) {
                works.put(key.substring("works.".length()), cues(lists, key));
            }
        }
        return works;
    }

    private static Set<String> words(Properties lists, String name) {
        return split(lists, name).stream().map(Normalizer::normalize).collect(Collectors.toUnmodifiableSet());
    }

    private static Cues cues(Properties lists, String name) {
        return new Cues(
                split(lists, name).stream()
                        .map(Normalizer::normalize)
                        .map(Normalizer::words)
                        .sorted(Comparator.comparingInt((List<String> cue) -> cue.size())
                                .reversed())
                        .collect(Collectors.groupingBy(cue -> cue.get(0))),
                split(lists, name).stream()
                        .filter(cue -> cue.startsWith("!"))
                        .map(Normalizer::normalize)
                        .map(Normalizer::words)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> split(Properties lists, String name) {
        return Arrays.stream(lists.getProperty(name, "").split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
