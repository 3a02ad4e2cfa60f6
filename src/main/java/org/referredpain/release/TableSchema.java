package org.referredpain.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one table of the package looks, as {@code datapackage.json} describes it (Frictionless Table Schema, the part of
 * it that the package uses).
 *
 * @param name of the table, in the files and in the database
 * @param path of its file
 * @param schema its columns and keys
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TableSchema(String name, String path, Schema schema) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Schema(List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Field(String name, String type, @Nullable Constraints constraints) {

        Constraints limits() {
            return constraints == null ? Constraints.NONE : constraints;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Constraints(
            boolean required,
            @Nullable String pattern,
            @JsonProperty("enum") @Nullable List<String> oneOf,
            @Nullable Integer minimum,
            @Nullable Integer maximum) {

        static final Constraints NONE = new Constraints(false, null, null, null, null);
    }

    record ForeignKey(List<String> fields, Reference reference) {}

    /** @param resource the table referred to; empty for the table itself */
    record Reference(String resource, List<String> fields) {}

    List<String> columns() {
        return schema.fields().stream().map(Field::name).toList();
    }

    List<String> primaryKey() {
        return schema.primaryKey();
    }

    /** The table that a foreign key of this one refers to. */
    String target(ForeignKey key) {
        return key.reference().resource().isEmpty() ? name : key.reference().resource();
    }
}
