package org.referredpain.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Laterality;

/** What pictures say in one language besides the names of the table, from {@code atlas/LANGUAGE.properties}. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Locale locale;
    private final Properties texts = new Properties();

    private Words(Language language) {
        locale = Locale.forLanguageTag(language.code());
        String file = "/atlas/" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("every language has its words: " + language);
        }
        return words;
    }

    /**
     * A text with its gaps filled, written as {@link MessageFormat} does.
     *
     * @throws IllegalArgumentException when the language lacks it; a test asks for all of them in all languages
     */
    String say(String key, Object... gaps) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(Arrays.copyOf(gaps, gaps.length));
    }

    /** A name at the head of something: with a capital, which not every language gives its names. */
    static String heading(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    String nameOf(View view) {
        return say("view." + view.code());
    }

    String nameOf(BodySide side) {
        return say("side." + side.code());
    }

    String nameOf(Laterality laterality) {
        return say("laterality." + laterality.code());
    }

    /** A place with its side: "Temple, left"; what lies in the middle is named alone. */
    String sided(String place, BodySide side) {
        return switch (side) {
            case LEFT -> say("sided.left", place);
            case RIGHT -> say("sided.right", place);
            case MIDDLE -> place;
        };
    }
}
