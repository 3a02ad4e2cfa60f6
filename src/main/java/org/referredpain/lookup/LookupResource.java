package org.referredpain.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Picture;
import org.referredpain.answers.Switches;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;
import org.referredpain.words.Terms;

/** Symptoms to candidate muscles. */
@Path("/v1/lookup")
@Produces({MediaType.APPLICATION_JSON, Picture.MEDIA_TYPE})
@Tag(name = "Lookup", description = "From symptoms to candidate muscles and trigger points, with the reasons.")
public class LookupResource {

    private final ActiveRelease active;
    private final Terms terms;
    private final Switches switches;
    private final Timer time;

    LookupResource(ActiveRelease active, Terms terms, Switches switches, MeterRegistry metrics) {
        this.active = active;
        this.terms = terms;
        this.switches = switches;
        this.time = Timer.builder("referredpain.lookup")
                .description("Ranking and putting an answer together, without reading text and writing JSON")
                .register(metrics);
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "lookup",
            summary = "Look symptoms up",
            description =
                    "Answers with every red flag that the symptoms raise, then with the candidate muscles, ranked, "
                            + "each with its trigger points, reasons and sources. Cacheable. The symptoms stand in the address; "
                            + "POST keeps them out of it.")
    @APIResponse(
            responseCode = "200",
            description = "The answer; with Accept: image/svg+xml a picture of its first candidates.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LookupAnswer.class)),
                @Content(mediaType = Picture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response lookup(
            @QueryParam("symptom")
                    @Parameter(
                            description = "Key of a symptom that is there, or of a zone for its pain. Repeat for more.",
                            example = "temporal-headache")
                    @Nullable List<String> symptom,
            @QueryParam("zone")
                    @Parameter(description = "Key of a zone that hurts. Repeat for more.", example = "jaw")
                    @Nullable List<String> zone,
            @QueryParam("absent")
                    @Parameter(
                            description = "Key of a symptom that is not there. Repeat for more.",
                            example = "eye-pain")
                    @Nullable List<String> absent,
            @QueryParam("minGrade")
                    @Parameter(
                            description = "The worst grade of a link that counts.",
                            schema =
                                    @Schema(
                                            enumeration = {"A", "B", "C", "D", "E"},
                                            defaultValue = "E"),
                            example = "E")
                    @Nullable String minGrade,
            @QueryParam("view")
                    @Parameter(
                            description = "full, or brief: without arithmetic and sources. Red flags are always whole.",
                            schema =
                                    @Schema(
                                            enumeration = {"full", "brief"},
                                            defaultValue = "full"),
                            example = "full")
                    @Nullable String view,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many candidates to answer with. A picture shows 3 unless asked for "
                                    + "others, and 6 at most; it says how many there are besides.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "10"),
                            example = "10")
                    @Nullable String limit,
            @QueryParam("muscle")
                    @Parameter(
                            description = "Key of a candidate whose full account is wanted, wherever it stands.",
                            example = "masseter")
                    @Nullable String muscle,
            @BeanParam Asking asking,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) @Nullable String accept) {
        Form form = Form.of(request, accept);
        List<LookupRequest.Entry> entries = new ArrayList<>();
        each(symptom).forEach(id -> entries.add(new LookupRequest.Entry("symptom", id, true, false, null)));
        each(zone).forEach(id -> entries.add(new LookupRequest.Entry("zone", id, true, true, null)));
        each(absent).forEach(id -> entries.add(new LookupRequest.Entry("absent", id, false, false, null)));
        return answer(
                asking,
                "muscle",
                null,
                new LookupRequest(
                        entries,
                        LookupRequest.grade("minGrade", minGrade),
                        LookupRequest.brief("view", view),
                        LookupRequest.limit("limit", limit, form),
                        muscle),
                form);
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookupByBody",
            summary = "Look symptoms up without putting them in the address",
            description = "The same answer as GET. Addresses end up in histories and logs; a body does not.")
    @APIResponse(
            responseCode = "200",
            description = "The answer; with Accept: image/svg+xml a picture of its first candidates.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LookupAnswer.class)),
                @Content(mediaType = Picture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    // On the method: the framework reads the annotations of parameters again for each request.
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LookupBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "three symptoms",
                                        value = "{\"symptoms\": [{\"id\": \"temporal-headache\"}, "
                                                + "{\"id\": \"jaw-pain\"}, {\"id\": \"tinnitus\"}]}"),
                                @ExampleObject(
                                        name = "one zone, one symptom absent, briefly",
                                        value = "{\"symptoms\": [{\"id\": \"eye-pain\", \"present\": false}], "
                                                + "\"zones\": [\"temple\"], \"view\": \"brief\", \"limit\": 5}"),
                                @ExampleObject(
                                        name = "in words",
                                        value = "{\"text\": \"temples pounding, right ear rings, neck fine\"}")
                            }))
    public Uni<Response> lookupByBody(
            @Nullable LookupBody body,
            @BeanParam Asking asking,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) @Nullable String accept) {
        Form form = Form.of(request, accept);
        LookupRequest wanted = LookupRequest.of(body, form);
        Asking inLanguage = LookupRequest.inLanguageOf(body, asking);
        String text = body == null ? null : body.text();
        // Ranking takes less time than changing the thread; reading a long text, or drawing, takes far more.
        return text == null && form != Form.PICTURE
                ? Uni.createFrom().item(answer(inLanguage, "/muscle", null, wanted, form))
                : Uni.createFrom()
                        .item(() -> answer(inLanguage, "/muscle", text, wanted, form))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Response answer(Asking asking, String where, @Nullable String text, LookupRequest request, Form form) {
        Snapshot snapshot = active.snapshot();
        Optional<Terms.Spoken> spoken =
                Optional.ofNullable(text).map(words -> terms.spoken(snapshot, asking, "/text", words));
        Names names = spoken.map(Terms.Spoken::names).orElseGet(() -> asking.names(snapshot));
        Terms.Heard heard = spoken.map(terms::hear).orElse(Terms.Heard.NOTHING);
        Question question = request.question(names.snapshot(), heard);
        if (question.asksSeveral()) {
            switches.requireSeveralSymptoms(request.whereSecond());
        }
        boolean brief = request.brief() || form == Form.PICTURE;
        LookupAnswer answer = time.record(() ->
                Answers.of(names, question, heard, brief, request.limit(), request.muscle(names.snapshot(), where)));
        return Response.ok(form == Form.PICTURE ? Illustration.of(names, answer) : answer, form.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static List<String> each(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
