package org.referredpain.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.knowledge.Language;

/** What pictures say is said in every language. */
class WordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_text_with_the_same_gaps(Language language) throws IOException {
        Properties english = texts(Language.EN);
        Properties texts = texts(language);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(texts.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            String said = Words.in(language).say(key, "«0»", "«1»");
            for (int gap = 0; gap < 2; gap++) {
                assertEquals(english.getProperty(key).contains("{" + gap + "}"), said.contains("«" + gap + "»"), key);
            }
            assertFalse(said.contains("{") || said.isBlank(), key);
            // A lone apostrophe would swallow what comes after it.
            assertEquals(texts.getProperty(key).contains("'"), said.contains("'"), key);
        }
    }

    @Test
    void a_result_is_never_called_what_it_is_not() throws IOException {
        for (Language language : Language.values()) {
            for (String key : texts(language).stringPropertyNames()) {
                String said = texts(language).getProperty(key).toLowerCase();
                assertFalse(
                        Stream.of("diagn", "probab", "wahrschein", "you have", "sie haben", "vous avez", "usted tiene")
                                .anyMatch(said::contains),
                        said);
            }
        }
    }

    private static Properties texts(Language language) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                WordsTest.class.getResourceAsStream("/atlas/" + language.code() + ".properties"))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
