package org.referredpain.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lookup as JSON. */
@Schema(description = "What is asked: symptoms, zones or a text, at least one of them.")
public record LookupBody(
        @Schema(description = "Symptoms, by key; a zone's key stands for its pain.", maxItems = 50) @Nullable List<Entry> symptoms,

        @Schema(description = "Zones that hurt, by key.", maxItems = 50) @Nullable List<String> zones,

        @Schema(
                description =
                        "What the person says, in words: read as by /v1/read, beside symptoms and zones. Where the "
                                + "request says no language, the answer is in the one that it seems to be in.",
                maxLength = 10_000)
        @Nullable String text,

        @Schema(
                description = "The worst grade of a link that counts; E, the worst there is, when absent.",
                enumeration = {"A", "B", "C", "D", "E"})
        @Nullable String minGrade,

        @Schema(
                description = "full, or brief: without arithmetic and sources.",
                enumeration = {"full", "brief"})
        @Nullable String view,

        @Schema(
                description = "How many candidates to answer with.",
                minimum = "1",
                maximum = "100",
                defaultValue = "10")
        @Nullable Integer limit,

        @Schema(
                description =
                        "Key of a candidate whose full account is wanted, wherever it stands: why not this muscle?",
                examples = "masseter")
        @Nullable String muscle,

        @Schema(
                description = "Language of the names.",
                enumeration = {"en", "es", "de", "fr", "pt"})
        @Nullable String language) {

    /** A symptom of the body. */
    @Schema(name = "LookupSymptom", description = "A symptom asked.")
    public record Entry(
            @Schema(description = "Key of a symptom, or of a zone for its pain.", examples = "temporal-headache")
            @Nullable String id,

            @Schema(description = "False when it is not there.", defaultValue = "true") @Nullable Boolean present,

            @Schema(
                    description = "The person's own side on which it is felt; only for what the body has twice.",
                    enumeration = {"left", "right", "both"})
            @Nullable String side) {}
}
