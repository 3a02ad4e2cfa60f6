package org.referredpain.lookup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Named;
import org.referredpain.answers.Switches;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;
import org.referredpain.safety.RedFlagView;
import org.referredpain.words.ReadIn;
import org.referredpain.words.Terms;

/** What to ask about next. */
@Path("/v1/next-questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup")
public class NextQuestionsResource {

    private final ActiveRelease active;

    private final Terms terms;
    private final Switches switches;

    NextQuestionsResource(ActiveRelease active, Terms terms, Switches switches) {
        this.active = active;
        this.terms = terms;
        this.switches = switches;
    }

    /** What to ask about next. */
    @Schema(
            description =
                    "Symptoms not mentioned yet that would tell the present candidates apart, the most telling first.")
    public record NextQuestionsAnswer(
            Meta meta,

            @Schema(description = "The language a text was read in, where one was given.") @Nullable ReadIn readIn,

            @Schema(description = "Every red flag that the symptoms asked raise.")
            List<RedFlagView> redFlags,

            @Schema(description = "What to ask about, as many as asked for.")
            List<NextQuestion> items,

            @Schema(description = "How many symptoms would tell candidates apart.")
            int total) {}

    /** A symptom to ask about. */
    @Schema(description = "A symptom to ask about. Never age, sex or how bad it is: the table knows nothing of them.")
    public record NextQuestion(
            Named symptom,

            @Schema(
                    description =
                            "How evenly it divides the first ten candidates: 400 × having × lacking / candidates², 1 to 100. /v1/ranking says why.")
            int separation,

            @Schema(description = "Keys of the candidates that bring it, best first.")
            List<String> having,

            @Schema(description = "Keys of those that do not.")
            List<String> lacking) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nextQuestions",
            summary = "What to ask about next",
            description =
                    "Takes the body of a lookup. Answers with the symptoms, not mentioned yet, that would divide the "
                            + "present candidates most evenly.")
    // On the method: the framework reads the annotations of parameters again for each request.
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LookupBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "a headache at the temple",
                                            value = "{\"symptoms\": [{\"id\": \"temporal-headache\"}]}")))
    public NextQuestionsAnswer next(@Nullable LookupBody body, @BeanParam Asking asking) {
        switches.requireSeveralSymptoms("");
        LookupRequest request = LookupRequest.of(body);
        Snapshot snapshot = active.snapshot();
        Asking inLanguage = LookupRequest.inLanguageOf(body, asking);
        Optional<Terms.Spoken> spoken = Optional.ofNullable(body)
                .map(LookupBody::text)
                .map(words -> terms.spoken(snapshot, inLanguage, "/text", words));
        Names names = spoken.map(Terms.Spoken::names).orElseGet(() -> inLanguage.names(snapshot));
        Terms.Heard heard = spoken.map(terms::hear).orElse(Terms.Heard.NOTHING);
        Question question = request.question(names.snapshot(), heard);
        List<NextQuestions.Next> next = NextQuestions.of(names.snapshot(), question);
        return new NextQuestionsAnswer(
                Meta.of(names),
                heard.readIn().orElse(null),
                Answers.redFlags(names.snapshot(), question, heard),
                next.stream()
                        .limit(request.limit())
                        .map(each -> new NextQuestion(
                                Named.of(names, each.symptom()), each.separation(), each.having(), each.lacking()))
                        .toList(),
                next.size());
    }
}
