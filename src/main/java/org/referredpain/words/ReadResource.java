package org.referredpain.words;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TermKind;
import org.referredpain.release.ActiveRelease;
import org.referredpain.safety.RedFlagView;

/** Free text to keys. */
@Path("/v1/read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
public class ReadResource {

    private final ActiveRelease active;
    private final Terms terms;

    ReadResource(ActiveRelease active, Terms terms) {
        this.active = active;
        this.terms = terms;
    }

    /** A text to read. */
    @Schema(description = "A text to read.")
    public record ReadBody(
            @Schema(description = "What the person says.", maxLength = 10_000) @Nullable String text,

            @Schema(
                    description =
                            "Language it is in; else the one of the request, else the one its words seem to be of.",
                    enumeration = {"en", "es", "de", "fr", "pt"})
            @Nullable String language) {}

    /** What was read. */
    @Schema(description = "What was read in a text. It may be wrong: show it, and let the person correct it.")
    public record ReadAnswer(
            Meta meta,

            @Schema(description = "The language it was read in.")
            ReadIn readIn,

            @Schema(
                    description =
                            "Red flags that the words name or that what was read raises: show them first. Those that "
                                    + "the words only deny come last.")
            List<RedFlagView> redFlags,

            @Schema(description = "What is named, in the order of the text.")
            List<MentionView> mentions,

            @Schema(
                    description =
                            "When a question about treatment was read: care (see /v1/care-facts) or contraindication "
                                    + "(see /v1/contraindications).")
            List<String> about,

            @Schema(description = "Words that were not understood.")
            List<String> unread) {}

    /** Something named. */
    @Schema(name = "Mention", description = "Something named in a text.")
    public record MentionView(
            @Schema(description = "Where its words begin in the text, in UTF-16 units.")
            int start,

            @Schema(description = "Where they end, behind the last.")
            int end,

            @Schema(description = "Those words, as typed.") String text,

            @Schema(description = "What it is. A zone is a place named without saying that it hurts.")
            TermKind kind,

            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage,

            @Schema(description = "Whether it is there: present, absent, past, other (somebody else's) or uncertain.")
            Reader.Status status,

            @Schema(description = "The person's own side, where it was said.") @Nullable Side side,

            @Schema(
                    description =
                            "exact; variant: by words of the same meaning, or with others between; fuzzy: a word was "
                                    + "taken for one that it is a slip away from.")
            NameSearch.How how,

            @Schema(description = "What else the same words may name.")
            List<AlsoView> also) {}

    /** Something that words may name too. */
    @Schema(name = "Also", description = "Something that the same words may name.")
    public record AlsoView(
            @Schema(description = "What it is.") TermKind kind,
            @Schema(description = "Permanent key.") String id,

            @Schema(description = "Name in the language asked for, else in English.")
            String name,

            @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readText",
            summary = "Read what a person says",
            description =
                    "Finds symptoms, zones, muscles and conditions in free text, whether they are there, and on which "
                            + "side. Nothing of it is kept. No model and no guessing: what is not understood is given back.")
    // On the method: the framework reads the annotations of parameters again for each request.
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReadBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "temples, an ear and a neck",
                                            value = "{\"text\": \"temples pounding, right ear rings, neck fine\"}")))
    public ReadAnswer read(@Nullable ReadBody body, @BeanParam Asking asking) {
        if (body == null || body.text() == null) {
            throw Refusal.of(Refusal.Kind.MISSING_VALUE, new Refusal.Fault("/text", "The text is missing.", List.of()));
        }
        String text = body.text();
        if (body.language() != null) {
            asking.language = body.language();
        }
        Snapshot snapshot = active.snapshot();
        Terms.Spoken spoken = terms.spoken(snapshot, asking, "/text", text);
        Names names = spoken.names();
        Reader.Reading reading = terms.read(spoken);
        return new ReadAnswer(
                Meta.of(names),
                spoken.readIn(),
                redFlags(names.snapshot(), reading),
                reading.mentions().stream()
                        .map(mention -> view(names, text, mention))
                        .toList(),
                List.copyOf(reading.about()),
                reading.unread());
    }

    /**
     * Those that words name first; then what the symptoms raise, also somebody else's and past ones, below the others; last
     * those that words only deny.
     */
    static List<RedFlagView> redFlags(Snapshot snapshot, Reader.Reading reading) {
        List<RedFlagView> flags = new ArrayList<>(RedFlagView.named(snapshot, reading.redFlags()));
        RedFlagView.raisedBy(
                        snapshot,
                        symptoms(reading, Reader.Status.PRESENT, Reader.Status.UNCERTAIN),
                        symptoms(reading, Reader.Status.ABSENT, Reader.Status.PAST, Reader.Status.OTHER))
                .stream()
                .filter(flag -> !reading.redFlags().contains(flag.id()))
                .forEach(flags::add);
        Set<String> shown = flags.stream().map(RedFlagView::id).collect(Collectors.toSet());
        RedFlagView.named(snapshot, reading.deniedFlags()).stream()
                .filter(flag -> !shown.contains(flag.id()))
                .forEach(flags::add);
        return flags;
    }

    private static List<String> symptoms(Reader.Reading reading, Reader.Status... statuses) {
        return reading.mentions().stream()
                .filter(mention -> mention.kind() == TermKind.SYMPTOM)
                .filter(mention -> Stream.of(statuses).anyMatch(status -> status == mention.status()))
                .map(Reader.Mention::id)
                .toList();
    }

    private static MentionView view(Names names, String text, Reader.Mention mention) {
        Named named = SuggestionsResource.named(names, mention.kind(), mention.id());
        return new MentionView(
                mention.start(),
                mention.end(),
                text.substring(mention.start(), mention.end()),
                mention.kind(),
                mention.id(),
                named.name(),
                named.nameLanguage(),
                mention.status(),
                mention.side(),
                mention.how(),
                mention.also().stream()
                        .map(thing -> {
                            Named other = SuggestionsResource.named(names, thing.kind(), thing.id());
                            return new AlsoView(thing.kind(), thing.id(), other.name(), other.nameLanguage());
                        })
                        .toList());
    }
}
