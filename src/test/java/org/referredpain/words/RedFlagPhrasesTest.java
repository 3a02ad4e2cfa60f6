package org.referredpain.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.RedFlagPhrase;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Urgency;
import org.referredpain.release.PackagedTable;

/** Every phrase of the table raises its flag: as it stands, in other words around it, and with a typo in any word. */
class RedFlagPhrasesTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();

    /** Slips that are words of their own, or could be several, may be missed; so many of a thousand. */
    private static final int MISSED_PER_THOUSAND = 5;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_phrase_names_its_flag(Language language) {
        Lexicon lexicon = new Lexicon(TABLE, language);
        List<String> missed = new ArrayList<>();
        for (RedFlagPhrase phrase : phrases(language)) {
            if (!flags(lexicon, phrase.phrase()).contains(phrase.redFlag())) {
                missed.add(phrase.phrase());
            }
        }
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_flag_has_phrases_in_every_language(Language language) {
        Set<String> spoken = new TreeSet<>();
        phrases(language).forEach(phrase -> spoken.add(phrase.redFlag()));
        List<String> emergencies = TABLE.tables().redFlags().stream()
                .filter(flag -> flag.urgency() == Urgency.EMERGENCY)
                .map(flag -> flag.id())
                .filter(id -> !spoken.contains(id))
                .toList();
        assertEquals(List.of(), emergencies);
    }

    private record Slip(String text, String redFlag) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_typo_hides_no_flag(Language language) {
        Lexicon lexicon = new Lexicon(TABLE, language);
        Slips slipped = new Slips(20261122);
        List<Slip> slips = new ArrayList<>();
        for (RedFlagPhrase phrase : phrases(language)) {
            slipped.in(phrase.phrase()).forEach(text -> slips.add(new Slip(text, phrase.redFlag())));
        }
        List<String> missed = slips.parallelStream()
                .filter(slip -> !flags(lexicon, slip.text()).contains(slip.redFlag()))
                .map(Slip::text)
                .toList();
        System.out.printf("Red flags with a typo, %s: %d of %d missed%n", language.code(), missed.size(), slips.size());
        assertTrue(missed.size() * 1000 <= MISSED_PER_THOUSAND * slips.size(), missed.toString());
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "EN, my chest it feels so very crushed and painful, heart-attack",
        "EN, the worst ever pain in my head, thunderclap-headache",
        "EN, one half of my face has started drooping, stroke",
        "ES, no siento absolutamente nada entre mis piernas, cauda-equina",
        "DE, mein Gesicht hängt seit heute Morgen schief, stroke",
        "FR, je n'arrive vraiment plus à respirer, throat-closing",
        "PT, estou com um aperto forte no peito e suando frio, heart-attack"
    })
    void words_between_and_other_forms_hide_none(Language language, String text, String flag) {
        assertTrue(flags(new Lexicon(TABLE, language), text).contains(flag), text);
    }

    private static List<RedFlagPhrase> phrases(Language language) {
        return TABLE.tables().redFlagPhrases().stream()
                .filter(phrase -> phrase.language() == language)
                .toList();
    }

    private static Set<String> flags(Lexicon lexicon, String text) {
        return Reader.read(TABLE, lexicon, text).redFlags();
    }
}
