package org.referredpain.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.PackagedTable;

/**
 * How many emergencies are heard in wordings that no phrase of the table holds. The phrases were composed blind; those of
 * the reporting half have taught the reader nothing, so they say how it does with the next person who types.
 */
class AlarmsTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();

    /** Ways to say a rule that are tried. */
    private static final int WAYS = 5;

    /** Counts over a half of a language, in flags, and in harmless phrases. */
    private static final class Counts {

        private int flags;
        private int byWords;
        private int seen;
        private int harmless;
        private int falseAlarms;

        private void add(Set<String> expected, Reader.Reading reading) {
            if (expected.isEmpty()) {
                harmless++;
                falseAlarms += reading.redFlags().isEmpty() ? 0 : 1;
                return;
            }
            Set<String> shown = CorpusTest.seen(reading);
            flags += expected.size();
            byWords +=
                    (int) expected.stream().filter(reading.redFlags()::contains).count();
            seen += (int) expected.stream().filter(shown::contains).count();
        }

        @Override
        public String toString() {
            return "%d of %d by words (%.3f), %d in the answer (%.3f), false alarms %d of %d"
                    .formatted(
                            byWords,
                            flags,
                            byWords / (double) flags,
                            seen,
                            seen / (double) flags,
                            falseAlarms,
                            harmless);
        }
    }

    @ParameterizedTest(name = "{0}: {1} by words, {2} in the answer, at most {3} false alarms")
    @CsvSource({"EN, 0.94, 0.98, 15", "ES, 0.83, 0.85, 6", "DE, 0.88, 0.92, 4", "FR, 0.86, 0.91, 6", "PT, 0.80, 0.88, 6"
    })
    void emergencies_are_heard_in_words_that_taught_the_reader_nothing(
            Language language, double byWords, double seen, int falseAlarms) throws IOException {
        Lexicon lexicon = new Lexicon(TABLE, language);
        Counts report = new Counts();
        Counts tune = new Counts();
        for (NamedCsvRecord row : Corpus.alarms(language)) {
            (row.getField("split").equals("report") ? report : tune)
                    .add(Corpus.items(row.getField("flags")), Reader.read(TABLE, lexicon, row.getField("text")));
        }
        System.out.printf("Emergencies %s: %s (tuned on: %s)%n", language.code(), report, tune);
        assertTrue(report.byWords >= byWords * report.flags, report.toString());
        assertTrue(report.seen >= seen * report.flags, report.toString());
        assertTrue(report.falseAlarms <= falseAlarms, report.toString());
    }

    /** Words of each kind, said one after the other: the first of each, or where these mean something together the next. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_is_heard(Language language) {
        AlarmRules alarms = AlarmRules.of(language);
        Rules rules = Rules.of(language);
        Lexicon lexicon = new Lexicon(TABLE, language);
        List<AlarmRules.Rule> missed = alarms.rules().parallelStream()
                .filter(rule -> !isHeard(rule, alarms, rules, lexicon))
                .toList();
        assertEquals(List.of(), missed);
    }

    private static boolean isHeard(AlarmRules.Rule rule, AlarmRules alarms, Rules rules, Lexicon lexicon) {
        List<List<String>> words = rule.classes().stream()
                .map(name -> alarms.classes().getOrDefault(name, rules.same().get(name)))
                .map(members -> members.stream()
                        .filter(member -> !member.contains("..."))
                        .map(member -> said(member, lexicon.language()))
                        .toList())
                .toList();
        return IntStream.range(0, WAYS)
                .mapToObj(way ->
                        words.stream().map(each -> each.get(way % each.size())).collect(Collectors.joining(" ")))
                .map(text -> Reader.read(TABLE, lexicon, text))
                .anyMatch(reading -> reading.redFlags().contains(rule.redFlag())
                        || reading.deniedFlags().contains(rule.redFlag()));
    }

    private static String said(String member, Language language) {
        if (!member.startsWith(AlarmRules.SYMPTOM)) {
            return member;
        }
        String id = member.substring(AlarmRules.SYMPTOM.length());
        return TABLE.tables().terms().stream()
                .filter(term -> term.language() == language
                        && term.kind() == TermKind.SYMPTOM
                        && term.id().equals(id))
                .map(Term::term)
                .findFirst()
                .orElseGet(() -> TABLE.symptom(id).orElseThrow().name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_is_of_a_flag_of_the_table_and_every_kind_is_used(Language language) {
        AlarmRules alarms = AlarmRules.of(language);
        alarms.classes().values().stream()
                .flatMap(List::stream)
                .filter(member -> member.startsWith(AlarmRules.SYMPTOM))
                .map(member -> member.substring(AlarmRules.SYMPTOM.length()))
                .forEach(id -> assertTrue(TABLE.symptom(id).isPresent(), id));
        Set<String> unused = new TreeSet<>(alarms.classes().keySet());
        for (AlarmRules.Rule rule : alarms.rules()) {
            assertTrue(TABLE.redFlag(rule.redFlag()).isPresent(), rule.redFlag());
            unused.removeAll(rule.classes());
        }
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | no chest pain on the stairs | angina",
                "EN | I mow the lawn | angina",
                "EN | it's not a heart attack, just a pulled muscle | heart-attack",
                "EN | sore shoulder from painting all weekend | pneumothorax-after-needling",
                "EN | planting tulips in the garden | throat-closing",
                "DE | Kopfweh wird seit Tagen schlimmer | thunderclap-headache",
                "FR | petite ampoule au talon | gallbladder",
                "PT | o gato dormiu no teclado | carbon-monoxide"
            })
    void what_is_denied_half_said_or_harmless_names_nothing(Language language, String text, String flag) {
        assertFalse(Reader.read(TABLE, new Lexicon(TABLE, language), text)
                .redFlags()
                .contains(flag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | no chest pain at rest, but chest pain on the stairs that eases when i rest | angina",
                "EN | thought someone had kicked me in the heel and now i cant stand on tiptoe | achilles-rupture",
                "DE | Auffahrunfall und die Arme kribbeln | neck-back-injury"
            })
    void what_is_said_in_other_words_is_heard(Language language, String text, String flag) {
        assertTrue(Reader.read(TABLE, new Lexicon(TABLE, language), text)
                .redFlags()
                .contains(flag));
    }
}
