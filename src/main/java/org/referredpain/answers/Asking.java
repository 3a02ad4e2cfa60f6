package org.referredpain.answers;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;

/** What every call can be asked: in which language names should come. */
public class Asking {

    @QueryParam("language")
    @Parameter(
            description = "Language of the names: en, es, de, fr or pt. Else the Accept-Language header decides, else "
                    + "English.",
            schema = @Schema(enumeration = {"en", "es", "de", "fr", "pt"}),
            example = "en")
    public @Nullable String language;

    @HeaderParam("Accept-Language")
    @Parameter(hidden = true)
    public @Nullable String acceptLanguage;

    /**
     * Names in the language asked for.
     *
     * @throws Refusal when a language is named that the service does not speak
     */
    public Names names(Snapshot snapshot) {
        return new Names(snapshot, said().orElse(Language.EN));
    }

    /**
     * The language that the request says, by parameter or header; empty when it says none that the service speaks.
     *
     * @throws Refusal when a parameter names a language that the service does not speak
     */
    public Optional<Language> said() {
        if (language != null) {
            return Optional.of(known(language)
                    .orElseThrow(() -> Refusal.of(
                            Refusal.Kind.INVALID_VALUE,
                            new Refusal.Fault(
                                    "language",
                                    "There are no names in this language; there are in "
                                            + String.join(", ", Coded.codes(Language.class)) + ".",
                                    Coded.codes(Language.class)))));
        }
        if (acceptLanguage == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> known(range.getRange().split("-")[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            // A header that is no list of languages asks for none; browsers' extensions send such.
            return Optional.empty();
        }
    }

    private static Optional<Language> known(String code) {
        return List.of(Language.values()).stream()
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
