package org.referredpain.answers;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;

/** What every call can be asked: in which language names should come. */
public class Asking {

    private static final Map<String, Language> LANGUAGES =
            Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(Language::code, each -> each));

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
        return accepted(acceptLanguage);
    }

    /** The language that an Accept-Language header asks for first among those spoken here. */
    public static Optional<Language> accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Optional.empty();
        }
        // A first language without a weight weighs most; that is what nearly everybody sends.
        Optional<Language> first = firstWithoutWeight(acceptLanguage);
        if (first.isPresent()) {
            return first;
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

    private static Optional<Language> firstWithoutWeight(String acceptLanguage) {
        int comma = acceptLanguage.indexOf(',');
        String range = comma < 0 ? acceptLanguage : acceptLanguage.substring(0, comma);
        boolean simple = range.length() == 2 || (range.length() > 2 && range.charAt(2) == '-');
        return simple && range.indexOf(';') < 0 ? known(range.substring(0, 2)) : Optional.empty();
    }

    /** The language of a code, when it is spoken here. */
    public static Optional<Language> known(String code) {
        return Optional.ofNullable(LANGUAGES.get(code));
    }
}
