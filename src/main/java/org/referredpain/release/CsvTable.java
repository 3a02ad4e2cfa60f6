package org.referredpain.release;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table's file as text: RFC 4180, UTF-8, LF.
 *
 * @param schema what it should look like
 * @param rows without the header; each as long as the header
 */
record CsvTable(TableSchema schema, List<Row> rows) {

    /** @param line the first line of the record in its file, 1 is the header */
    record Row(long line, List<String> values) {}

    /** Reads a file; what is wrong with its form goes to {@code complaints}, and rows of a wrong length are left out. */
    static CsvTable read(TableSchema schema, byte[] bytes, Consumer<Complaint> complaints) {
        List<Row> rows = new ArrayList<>();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            complaints.accept(new Complaint(schema.path(), 0, null, "is not UTF-8; save it as UTF-8"));
            return new CsvTable(schema, rows);
        }
        if (text.indexOf('\r') >= 0) {
            long line = text.substring(0, text.indexOf('\r')).lines().count();
            complaints.accept(new Complaint(schema.path(), Math.max(1, line), null, "end lines with LF alone"));
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            boolean header = true;
            for (CsvRecord record : reader) {
                if (header) {
                    header = false;
                    if (!record.getFields().equals(schema.columns())) {
                        complaints.accept(new Complaint(
                                schema.path(), 1, null, "the header must be " + String.join(",", schema.columns())));
                        return new CsvTable(schema, rows);
                    }
                } else if (record.getFieldCount() == schema.columns().size()) {
                    rows.add(new Row(record.getStartingLineNumber(), record.getFields()));
                } else {
                    complaints.accept(new Complaint(
                            schema.path(),
                            record.getStartingLineNumber(),
                            null,
                            "has %d values, the header has %d"
                                    .formatted(
                                            record.getFieldCount(),
                                            schema.columns().size())));
                }
            }
            if (header) {
                complaints.accept(new Complaint(
                        schema.path(), 1, null, "the header must be " + String.join(",", schema.columns())));
            }
        } catch (CsvParseException e) {
            complaints.accept(new Complaint(schema.path(), 0, null, "is not CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvTable(schema, rows);
    }

    int column(String name) {
        return schema.columns().indexOf(name);
    }

    /** The places of some columns. */
    int[] columns(List<String> names) {
        return names.stream().mapToInt(this::column).toArray();
    }

    /** The values of some columns of a row, by their places. */
    static List<String> values(Row row, int[] columns) {
        String[] values = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = row.values().get(columns[i]);
        }
        return List.of(values);
    }

    Complaint complaint(Row row, String column, String message) {
        return new Complaint(schema.path(), row.line(), column, message);
    }
}
