package org.referredpain.safety;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.release.ActiveRelease;

/** What the service is for, and not for. */
@Path("/v1/intended-purpose")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About", description = "What the service is for, how it ranks, and which table it serves.")
public class IntendedPurposeResource {

    private final ActiveRelease active;

    IntendedPurposeResource(ActiveRelease active) {
        this.active = active;
    }

    /** What the service is for, and not for. */
    @Schema(description = "What the service is for, and not for.")
    public record IntendedPurposeAnswer(
            Meta meta,
            @Schema(description = "What it is.") String purpose,
            @Schema(description = "Whom it is for.") List<String> forWhom,

            @Schema(description = "What it must not be used for.")
            List<String> notFor,

            @Schema(description = "What is known to be weak about it.")
            List<String> limits,

            @Schema(description = "What it does with what people ask.")
            String privacy) {}

    @GET
    @Operation(
            operationId = "readIntendedPurpose",
            summary = "What this service is for",
            description = "Its purpose, whom it is for, what it must not be used for, and its limits.")
    public IntendedPurposeAnswer read(@BeanParam Asking asking) {
        return new IntendedPurposeAnswer(
                Meta.of(asking.names(active.snapshot())),
                "To look up which muscles and trigger points are described in the literature as sending pain or other "
                        + "symptoms to a place, and where a muscle sends them, with the sources.",
                List.of(
                        "Adults who want to read about muscle pain before they see somebody about it.",
                        "Therapists, students and teachers.",
                        "Websites and apps that show the answers with their red flags and notice.",
                        "People who want the table itself."),
                List.of(
                        "Finding out what is wrong with a person.",
                        "Choosing, starting or stopping a treatment.",
                        "Deciding that a symptom is harmless.",
                        "Emergencies: call your emergency number.",
                        "Children."),
                List.of(
                        "No clinician has reviewed the table.",
                        "Most sources pass on one manual; support shows how often a link is repeated, not how true it is.",
                        "Few links have been measured in studies, and those in small groups.",
                        "Experts do not expect referred pain to follow one fixed map.",
                        "The order of the candidates comes from the table alone. It knows nothing about the person."),
                "Nothing that is asked is kept. There are no accounts, no cookies and no tracking. Addresses can end up "
                        + "in histories and in the logs of networks between you and this service; POST keeps symptoms out "
                        + "of them.");
    }
}
