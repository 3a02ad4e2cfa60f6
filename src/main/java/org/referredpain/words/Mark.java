package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a name that fits what was typed. */
@Schema(description = "A part of a name that fits what was typed.")
record Mark(
        @Schema(description = "Where it begins in the name, in UTF-16 units.")
        int start,

        @Schema(description = "Where it ends, behind the last.")
        int end) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

    private record Word(int start, int end, String text) {}

    /** The parts of a name that the words typed begin or, with a slip, are; the whole name where no word of it is. */
    static List<Mark> of(String name, String typed) {
        List<Word> words = words(name);
        Set<Word> used = new HashSet<>();
        List<Mark> marks = new ArrayList<>();
        for (Word each : words(typed)) {
            Optional<Word> begun = first(words, used, word -> word.text().equals(each.text()))
                    .or(() -> first(words, used, word -> word.text().startsWith(each.text())));
            Optional<Word> found =
                    begun.or(() -> first(words, used, word -> TermIndex.isSlip(each.text(), word.text())));
            found.ifPresent(word -> {
                used.add(word);
                marks.add(new Mark(
                        word.start(),
                        begun.isPresent()
                                ? word.start() + length(name.substring(word.start(), word.end()), each.text())
                                : word.end()));
            });
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks.isEmpty() ? List.of(new Mark(0, name.length())) : List.copyOf(marks);
    }

    private static Optional<Word> first(List<Word> words, Set<Word> used, Predicate<Word> fits) {
        return words.stream().filter(word -> !used.contains(word)).filter(fits).findFirst();
    }

    /** How many characters of a word as written are the letters typed: accents and ligatures count as they stand. */
    private static int length(String written, String typed) {
        for (int end = 1; end <= written.length(); end++) {
            boolean whole = end == written.length() || !Character.isLowSurrogate(written.charAt(end));
            if (whole
                    && Normalizer.normalize(written.substring(0, end)).length() >= typed.length()
                    && (end == written.length()
                            || Character.getType(written.charAt(end)) != Character.NON_SPACING_MARK)) {
                return end;
            }
        }
        return written.length();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = Normalizer.normalize(matcher.group()).replace(" ", "");
            if (!word.isEmpty()) {
                words.add(new Word(matcher.start(), matcher.end(), word));
            }
        }
        return words;
    }
}
