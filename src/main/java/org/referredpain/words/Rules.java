package org.referredpain.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.referredpain.knowledge.Language;

/** How a language is read: its cue words, from {@code words/LANGUAGE.properties}. Each cue is one word or several in a row. */
record Rules(
        Set<String> stop,
        Set<String> pain,
        List<List<String>> no,
        List<List<String>> fine,
        List<List<String>> notNo,
        List<List<String>> but,
        List<List<String>> past,
        List<List<String>> other,
        List<List<String>> uncertain,
        List<List<String>> left,
        List<List<String>> right,
        List<List<String>> both,
        List<List<String>> notSide,
        List<List<String>> care,
        List<List<String>> contraindication,
        List<List<String>> questions,
        List<List<String>> numb,
        Set<String> and,
        Set<String> ask,
        Set<String> own) {

    static Rules of(Language language) {
        String file = "/words/" + language.code() + ".properties";
        Properties lists = new Properties();
        try (InputStream in = Rules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rules(
                words(lists, "stop"),
                words(lists, "pain"),
                cues(lists, "no"),
                cues(lists, "fine"),
                cues(lists, "not_no"),
                cues(lists, "but"),
                cues(lists, "past"),
                cues(lists, "other"),
                cues(lists, "uncertain"),
                cues(lists, "left"),
                cues(lists, "right"),
                cues(lists, "both"),
                cues(lists, "not_side"),
                cues(lists, "care"),
                cues(lists, "contraindication"),
                cues(lists, "questions"),
                cues(lists, "numb"),
                words(lists, "and"),
                words(lists, "ask"),
                words(lists, "own"));
    }

    private static Set<String> words(Properties lists, String name) {
        return cues(lists, name).stream().map(words -> String.join(" ", words)).collect(Collectors.toUnmodifiableSet());
    }

    /** The cues of a list, longest first, so that "not only" goes before "not". */
    private static List<List<String>> cues(Properties lists, String name) {
        return Arrays.stream(lists.getProperty(name, "").split(","))
                .map(Normalizer::normalize)
                .filter(cue -> !cue.isEmpty())
                .map(Normalizer::words)
                .sorted(Comparator.comparingInt((List<String> cue) -> cue.size())
                        .reversed())
                .toList();
    }
}
