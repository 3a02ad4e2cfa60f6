package org.referredpain.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Tables;

/**
 * Checks a package against its schema, then against the rules that no schema can say. Needs no database; finds all that
 * is wrong with one table before it complains of what that breaks elsewhere.
 */
final class PackageCheck {

    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, CsvTable> tables = new LinkedHashMap<>();

    private static final String SPACES = "must have single spaces, none at its ends, and no control characters";

    private PackageCheck() {}

    /**
     * The package, checked.
     *
     * @throws WrongPackageException with every complaint, in the order of tables and lines
     */
    static CheckedPackage check(KnowledgePackage files) {
        return new PackageCheck().run(files);
    }

    private CheckedPackage run(KnowledgePackage files) {
        KnowledgePackage.@Nullable Descriptor descriptor = descriptor(files);
        for (TableSchema schema : KnowledgePackage.tables()) {
            byte[] bytes = files.files().get(schema.path());
            if (bytes == null) {
                complaints.add(new Complaint(schema.path(), 0, null, "is missing"));
                continue;
            }
            CsvTable table = CsvTable.read(schema, bytes, complaints::add);
            tables.put(schema.name(), table);
            checkValues(table);
            checkOrder(table);
            checkForm(table, bytes);
        }
        stopIfWrong();
        tables.values().forEach(this::checkReferences);
        stopIfWrong();
        Tables records = Records.of(tables);
        TableRules.check(records, tables, complaints::add);
        stopIfWrong();
        KnowledgePackage.Descriptor right = Objects.requireNonNull(descriptor);
        return new CheckedPackage(
                right.version(),
                files.digest(),
                OffsetDateTime.parse(right.created()).toLocalDate(),
                new String(
                        Objects.requireNonNull(files.files().get(KnowledgePackage.DESCRIPTOR)), StandardCharsets.UTF_8),
                List.copyOf(tables.values()),
                records);
    }

    private void stopIfWrong() {
        if (!complaints.isEmpty()) {
            throw new WrongPackageException(complaints);
        }
    }

    private KnowledgePackage.@Nullable Descriptor descriptor(KnowledgePackage files) {
        byte[] bytes = files.files().get(KnowledgePackage.DESCRIPTOR);
        if (bytes == null) {
            describe("is missing");
            return null;
        }
        try {
            KnowledgePackage.Descriptor found = KnowledgePackage.parse(bytes);
            if (found.version() == null
                    || Version.parse(found.version())
                            .filter(version -> !version.unreleased())
                            .isEmpty()) {
                describe("\"version\" must be three numbers, like 1.4.0");
            }
            try {
                OffsetDateTime.parse(String.valueOf(found.created()));
            } catch (DateTimeParseException e) {
                describe("\"created\" must be a moment, like 2026-11-21T00:00:00Z");
            }
            if (!KnowledgePackage.tables().equals(found.resources())) {
                describe("\"resources\" differ from the tables that this program knows");
            }
            return found;
        } catch (IOException e) {
            describe("is not JSON of the expected form");
            return null;
        }
    }

    private void describe(String message) {
        complaints.add(new Complaint(KnowledgePackage.DESCRIPTOR, 0, null, message));
    }

    private void checkValues(CsvTable table) {
        List<TableSchema.Field> fields = table.schema().schema().fields();
        List<Optional<Pattern>> patterns = fields.stream()
                .map(field -> Optional.ofNullable(field.limits().pattern()).map(Pattern::compile))
                .toList();
        for (CsvTable.Row row : table.rows()) {
            for (int i = 0; i < row.values().size(); i++) {
                TableSchema.Field field = fields.get(i);
                String wrong = wrong(field, patterns.get(i), row.values().get(i));
                if (wrong != null) {
                    complaints.add(table.complaint(row, field.name(), wrong));
                }
            }
        }
    }

    private static @Nullable String wrong(TableSchema.Field field, Optional<Pattern> pattern, String value) {
        TableSchema.Constraints limits = field.limits();
        if (value.isEmpty()) {
            return limits.required() ? "must not be empty" : null;
        }
        if (!value.equals(value.strip()) || value.contains("  ")) {
            return SPACES;
        }
        // Nearly every value is ASCII, where nothing can be decomposed.
        if (!isPrintableAscii(value)) {
            if (value.chars().anyMatch(Character::isISOControl)) {
                return SPACES;
            }
            if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
                return "must be in Unicode's composed form (NFC)";
            }
        }
        List<String> oneOf = limits.oneOf();
        if (oneOf != null && !oneOf.contains(value)) {
            return "must be one of " + String.join(", ", oneOf) + ", not " + value;
        }
        if (pattern.isPresent() && !pattern.get().matcher(value).matches()) {
            return "must look like " + pattern.get() + ", not " + value;
        }
        return switch (field.type()) {
            case "integer" -> wrongInteger(limits, value);
            case "number" ->
                value.matches("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,3})?")
                        ? null
                        : "must be a number, like 62.5, not " + value;
            case "date" -> wrongDate(value);
            case "boolean" -> value.equals("yes") || value.equals("no") ? null : "must be yes or no, not " + value;
            default -> null;
        };
    }

    private static boolean isPrintableAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String wrongInteger(TableSchema.Constraints limits, String value) {
        if (!value.matches("0|[1-9][0-9]{0,8}")) {
            return "must be a whole number, not " + value;
        }
        int number = Integer.parseInt(value);
        return limits.minimum() != null && number < limits.minimum()
                        || limits.maximum() != null && number > limits.maximum()
                ? "must be from %d to %d, not %s".formatted(limits.minimum(), limits.maximum(), value)
                : null;
    }

    private static @Nullable String wrongDate(String value) {
        try {
            LocalDate.parse(value);
            return null;
        } catch (DateTimeParseException e) {
            return "must be a day, like 2026-11-21, not " + value;
        }
    }

    /** One way to write a table, so that what is downloaded of a release is what was imported, byte for byte. */
    private void checkForm(CsvTable table, byte[] bytes) {
        byte[] right = CsvText.of(
                        table.schema().columns(),
                        table.rows().stream().map(CsvTable.Row::values).toList())
                .getBytes(StandardCharsets.UTF_8);
        int different = Arrays.mismatch(bytes, right);
        if (different >= 0 && complaints.isEmpty()) {
            long line = new String(bytes, 0, Math.min(different, bytes.length), StandardCharsets.UTF_8)
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
            complaints.add(new Complaint(
                    table.schema().path(), line, null, "quote only what needs it, and end the file with its last row"));
        }
    }

    /** Rows sorted by key, no key twice: so that a diff shows one fact a line, in one place. */
    private void checkOrder(CsvTable table) {
        List<String> key = table.schema().primaryKey();
        Map<List<String>, Long> seen = new HashMap<>();
        List<String> before = List.of();
        int[] columns = table.columns(key);
        for (CsvTable.Row row : table.rows()) {
            List<String> values = CsvTable.values(row, columns);
            Long first = seen.putIfAbsent(values, row.line());
            String column = String.join("+", key);
            if (first != null) {
                complaints.add(table.complaint(
                        row, column, "%s is already in line %d".formatted(String.join("+", values), first)));
            } else if (!before.isEmpty() && compare(values, before) < 0) {
                complaints.add(table.complaint(
                        row,
                        column,
                        "rows must be sorted by key: %s comes before %s"
                                .formatted(String.join("+", values), String.join("+", before))));
            }
            before = values;
        }
    }

    /** Column by column, by code point, as PostgreSQL's collation "C" sorts UTF-8. */
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).equals(other.get(i))) {
                continue;
            }
            int order = Arrays.compare(
                    one.get(i).codePoints().toArray(), other.get(i).codePoints().toArray());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void checkReferences(CsvTable table) {
        for (TableSchema.ForeignKey key : table.schema().schema().foreignKeys()) {
            CsvTable target = Objects.requireNonNull(tables.get(table.schema().target(key)));
            Set<List<String>> known = new HashSet<>();
            int[] named = target.columns(key.reference().fields());
            target.rows().forEach(row -> known.add(CsvTable.values(row, named)));
            int[] columns = table.columns(key.fields());
            for (CsvTable.Row row : table.rows()) {
                List<String> values = CsvTable.values(row, columns);
                if (!values.contains("") && !known.contains(values)) {
                    complaints.add(table.complaint(
                            row,
                            String.join("+", key.fields()),
                            "%s has no row %s".formatted(target.schema().path(), String.join("+", values))));
                }
            }
        }
    }
}
