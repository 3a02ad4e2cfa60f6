package org.referredpain.words;

import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings words to the form in which they are compared: no case, accents, apostrophes or hyphens. */
final class Normalizer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Normalizer() {}

    /** The words of a text, normalised, a space between them; empty when there is none. */
    static String normalize(String text) {
        return isAscii(text) ? normalizeAscii(text) : normalizeAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** The same in one pass for most of what there is: this is done for every word of every name and question. */
    private static String normalizeAscii(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            char lower = each >= 'A' && each <= 'Z' ? (char) (each + ('a' - 'A')) : each;
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                between = false;
                words.append(lower);
            } else if (lower != '\'' && lower != '`') {
                between = true;
            }
        }
        return words.toString();
    }

    static String normalizeAny(String text) {
        String decomposed = java.text.Normalizer.normalize(text, Form.NFKD);
        String plain = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return NOT_A_WORD
                .matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a normalised text. */
    static List<String> words(String normalized) {
        return normalized.isEmpty() ? List.of() : Arrays.asList(normalized.split(" "));
    }
}
