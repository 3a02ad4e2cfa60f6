package org.referredpain.answers;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Release;

/** The frame of every answer. */
@Schema(description = "What every answer says about itself.")
public record Meta(
        @Schema(description = "Version of the table the answer was made from.", examples = "0.1.0")
        String release,

        @Schema(description = "The day that version was released.")
        LocalDate releasedOn,

        @Schema(description = "Language the names were asked for in.")
        Language language,

        @Schema(description = "Whether a clinician has reviewed the table. It is false.")
        boolean reviewed,

        @Schema(description = "What a person who reads the answer should know; show it beside the answer.")
        String notice,

        @Schema(description = "Licence of the table.") String licence,

        @Schema(description = "Where to read what this service is for and not for.")
        String intendedPurpose) {

    private static final String NOTICE = "This is information about what is described in the literature. It is not "
            + "medical advice. No clinician has reviewed the table, and experts do not expect referred pain to follow "
            + "one fixed map. Read the red flags first.";

    /** The frame of an answer in the language of {@code names}. */
    public static Meta of(Names names) {
        Release release = names.snapshot().release();
        return new Meta(
                release.version(),
                release.releasedOn(),
                names.language(),
                false,
                NOTICE,
                "CC-BY-4.0",
                "/v1/intended-purpose");
    }
}
