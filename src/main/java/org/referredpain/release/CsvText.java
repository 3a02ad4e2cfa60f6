package org.referredpain.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Records as CSV text: commas, LF, quotes only where needed; an empty value has none, which COPY reads as null. */
final class CsvText {

    private CsvText() {}

    /** A table with its header. */
    static String of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            if (!header.isEmpty()) {
                writer.writeRecord(header);
            }
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Rows without a header. */
    static String of(List<List<String>> rows) {
        return of(List.of(), rows);
    }
}
