package org.referredpain.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Refusal;

/** What is wrong with a request (RFC 9457, problem details). */
@Schema(description = "What is wrong with a request (RFC 9457).")
public record Problem(
        @Schema(description = "What kind of problem it is, in few words.")
        String title,

        @Schema(description = "The HTTP status.") int status,

        @Schema(description = "The same as a stable word for programs.", examples = "unknown-id")
        String code,

        @Schema(description = "What is wrong here, and what would be right.")
        String detail,

        @Schema(description = "Each thing that is wrong.") List<ProblemError> errors,

        @Schema(description = "The key to use instead of a retired one.") @Nullable String replacedBy) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong. */
    @Schema(description = "One thing that is wrong.")
    public record ProblemError(
            @Schema(description = "The parameter it is in.") @Nullable String parameter,

            @Schema(description = "JSON pointer to it in the body.") @Nullable String pointer,

            @Schema(description = "What is wrong, and what would be right.")
            String message,

            @Schema(description = "What may have been meant, best first.")
            List<String> suggestions) {}

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(title, status, code, detail, List.of(), null);
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                refusal.kind().title(),
                refusal.kind().status(),
                refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(refusal.getMessage()),
                refusal.faults().stream().map(Problem::error).toList(),
                refusal.replacedBy().orElse(null));
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }

    /** A place is a JSON pointer when it is one (RFC 6901: empty, or beginning with a slash), else a parameter. */
    private static ProblemError error(Refusal.Fault fault) {
        boolean pointer = fault.where().isEmpty() || fault.where().startsWith("/");
        return new ProblemError(
                pointer ? null : fault.where(), pointer ? fault.where() : null, fault.message(), fault.suggestions());
    }
}
