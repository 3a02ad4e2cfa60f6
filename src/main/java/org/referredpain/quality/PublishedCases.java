package org.referredpain.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;

/**
 * The published cases that this program carries.
 *
 * @param vignettes by key
 * @param works the sources of the independent ones, by key
 */
record PublishedCases(List<Vignette> vignettes, TreeMap<String, Work> works) {

    /** A work that a vignette was taken from and that the table does not cite. */
    record Work(
            String id,
            String citation,
            @Nullable String doi,
            @Nullable String pmid,
            @Nullable String url) {}

    /** Reads them from the program's own files; a value that is not allowed there is a fault of the build. */
    static PublishedCases packaged() {
        TreeMap<String, Work> works = read("vignette_sources.csv", PublishedCases::work).stream()
                .collect(Collectors.toMap(Work::id, UnaryOperator.identity(), (one, other) -> one, TreeMap::new));
        return new PublishedCases(read("vignettes.csv", PublishedCases::vignette), works);
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> record) {
        try (InputStream bytes =
                        Objects.requireNonNull(PublishedCases.class.getResourceAsStream("/quality/" + file), file);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().map(record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vignette vignette(NamedCsvRecord row) {
        return new Vignette(
                row.getField("id"),
                Coded.of(Vignette.Kind.class, row.getField("kind")),
                Coded.of(Vignette.Region.class, row.getField("region")),
                Coded.of(Vignette.Half.class, row.getField("half")),
                keys(row.getField("symptoms")),
                keys(row.getField("absent")),
                keys(row.getField("muscles")),
                row.getField("source"),
                row.getField("passage"),
                said(row.getField("note")));
    }

    private static Work work(NamedCsvRecord row) {
        return new Work(
                row.getField("id"),
                row.getField("citation"),
                said(row.getField("doi")),
                said(row.getField("pmid")),
                said(row.getField("url")));
    }

    private static List<String> keys(String field) {
        return Stream.of(field.split(" ")).filter(key -> !key.isEmpty()).toList();
    }

    private static @Nullable String said(String field) {
        return field.isEmpty() ? null : field;
    }
}
