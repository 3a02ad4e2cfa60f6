package org.referredpain.atlas;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referredpain.knowledge.Language;

/**
 * Words as they stand in a picture. SVG breaks no lines, so they are measured here, with the widths of Helvetica, which
 * Arial and its kin share.
 *
 * @param words what is written
 * @param size of the letters, in pixels of a picture that is 360 wide
 * @param ink colour
 */
record Text(String words, Language language, double size, boolean bold, String ink) {

    static final String FONTS = "Helvetica, Arial, 'Liberation Sans', Roboto, sans-serif";

    /** On a phone a picture is shown 320 pixels wide: these letters are then still 11 high. */
    static final double SMALL = 12.5;

    private static final double LEADING = 1.32;
    private static final double WIDER_WHEN_BOLD = 1.07;

    /** A viewer may lack all our fonts and take a wider one. */
    private static final double SLACK = 1.03;

    /** Widths in thousandths of the size, with the letters that have them. */
    private static final Map<Integer, String> LETTERS = Map.of(
            200, "ijl'",
            278, "fI.,:;!/t[] |·",
            333, "r()-`",
            500, "ckszvxyJ",
            556, "abdeghnopquL0123456789?_$#",
            611, "FTZ",
            667, "ABEKPSVXY&",
            722, "CDHNRUw",
            778, "GOQ",
            900, "mMW%—…");

    private static final Map<Character, Integer> WIDTHS = new HashMap<>();

    /** Of all other letters. */
    private static final int USUAL = 600;

    static {
        LETTERS.forEach((width, letters) -> {
            for (char letter : letters.toCharArray()) {
                WIDTHS.put(letter, width);
            }
        });
    }

    static Text plain(String words, Language language) {
        return new Text(words, language, SMALL, false, Ink.WORDS);
    }

    static Text quiet(String words, Language language) {
        return new Text(words, language, SMALL, false, Ink.QUIET);
    }

    /** The height of one line. */
    double leading() {
        return size * LEADING;
    }

    /** The lines in which it fits into a width. */
    List<String> lines(double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    double width(String line) {
        // Accents make no letter wider.
        String bare = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        double thousandths = 0;
        for (int i = 0; i < bare.length(); i++) {
            thousandths += WIDTHS.getOrDefault(bare.charAt(i), USUAL);
        }
        return thousandths / 1000 * size * SLACK * (bold ? WIDER_WHEN_BOLD : 1);
    }
}
