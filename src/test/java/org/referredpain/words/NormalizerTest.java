package org.referredpain.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.knowledge.Term;
import org.referredpain.release.PackagedTable;

class NormalizerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Jaw pain, jaw pain",
                "  Golfer's   elbow! , golfers elbow",
                "Kieferschmerzen-Übelkeit, kieferschmerzen ubelkeit",
                "Fuß, fuss",
                "ﬁnger, finger",
                "’tis, tis",
                "?!, \"\""
            })
    void a_text_is_brought_to_the_form_it_is_compared_in(String text, String expected) {
        assertEquals(expected, Normalizer.normalize(text));
    }

    @Test
    void plain_letters_take_the_short_way_to_the_same_form() {
        Random random = new Random(20261122);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(128));
            }
            assertEquals(Normalizer.normalizeAny(text.toString()), Normalizer.normalize(text.toString()));
        }
        List<Term> terms = PackagedTable.snapshot().tables().terms();
        terms.forEach(term -> assertEquals(Normalizer.normalizeAny(term.term()), Normalizer.normalize(term.term())));
    }
}
