package org.referredpain.words;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.referredpain.knowledge.Language;

/** Phrases that were composed before the reader ran on them, with what they should be read as. */
final class Corpus {

    private Corpus() {}

    /** Of every kind; columns id, split, kind, text, expected, flags. */
    static List<NamedCsvRecord> phrases(Language language) throws IOException {
        return rows("/words/" + language.code() + ".csv");
    }

    /** Of people who do not know that it is urgent, and harmless ones like them; columns id, split, kind, text, flags. */
    static List<NamedCsvRecord> alarms(Language language) throws IOException {
        return rows("/words/alarms/" + language.code() + ".csv");
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    /** What stands in a field, apart by spaces; "-" is nothing. */
    static Set<String> items(String field) {
        return Arrays.stream(field.split(" "))
                .filter(item -> !item.isEmpty() && !item.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
