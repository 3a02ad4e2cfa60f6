package org.referredpain.words;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Language;

/** The language a text was read in. */
@Schema(description = "The language a text was read in.")
public record ReadIn(
        @Schema(description = "The language.") Language language,

        @Schema(description = "Whether it was recognised from the words, because the request says none.")
        boolean recognised,

        @Schema(
                description = "How sure it was recognised, high or low: show a low one, and let the person choose. "
                        + "Null when the request says the language.")
        Tongue.@Nullable Certainty certainty,

        @Schema(
                description = "Share of the words that the language knows, in percent, when it was recognised.",
                minimum = "0",
                maximum = "100")
        @Nullable Integer knownWords) {

    static ReadIn said(Language language) {
        return new ReadIn(language, false, null, null);
    }

    static ReadIn recognised(Tongue tongue) {
        return new ReadIn(tongue.language(), true, tongue.certainty(), tongue.percent());
    }
}
