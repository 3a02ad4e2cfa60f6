package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Item;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.knowledge.CareFact;
import org.referredpain.knowledge.CareFactKind;
import org.referredpain.knowledge.Contraindication;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.Factor;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.Tables;
import org.referredpain.knowledge.Technique;
import org.referredpain.knowledge.Tree;
import org.referredpain.release.ActiveRelease;

/** What sources say of treatment, of what starts and keeps trigger points, and of what is contested: plain rows. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TreatmentResource {

    private final ActiveRelease active;

    TreatmentResource(ActiveRelease active) {
        this.active = active;
    }

    /** A technique with what is said of it. */
    @Schema(description = "A technique with what sources say of it. Not advice to have it.")
    public record TechniqueAnswer(
            Meta meta,
            @Schema(description = "The technique.") Technique technique,

            @Schema(
                    description = "When it must not be given, or only with caution: what holds for it, for a broader "
                            + "technique and for all treatment.")
            List<Contraindication> contraindications,

            @Schema(
                    description =
                            "What is said of it or of a broader technique: how long, how often, how sore, how much; and the adverse effects of all treatment.")
            List<CareFact> careFacts,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Path("techniques")
    @Tag(name = "Treatment", description = "What sources say of treatment. Not advice.")
    @Operation(operationId = "listTechniques", summary = "List techniques", description = "All techniques, by key.")
    public Page<Technique> techniques(@BeanParam Paging paging, @BeanParam Asking asking) {
        return page(paging, asking, Tables::techniques);
    }

    @GET
    @Path("techniques/{id}")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "readTechnique",
            summary = "Read a technique",
            description = "One technique with all contraindications that hold for it, and what is said of it.")
    public TechniqueAnswer technique(
            @PathParam("id") @Parameter(description = "Key of a technique.", example = "dry-needling") String id,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Technique technique = row(snapshot, RetiredKind.TECHNIQUE, id, Tables::techniques, Technique::id);
        List<String> holding = new ArrayList<>(List.of(id));
        holding.addAll(Tree.of(snapshot.tables().techniques(), Technique::id, Technique::parent)
                .ancestors(id));
        List<Contraindication> against = snapshot.tables().contraindications().stream()
                .filter(each -> each.technique() == null || holding.contains(each.technique()))
                .toList();
        List<CareFact> facts = snapshot.tables().careFacts().stream()
                .filter(each -> holding.contains(each.technique())
                        || each.technique() == null && each.kind() == CareFactKind.ADVERSE_EFFECT)
                .toList();
        return new TechniqueAnswer(
                Meta.of(names),
                technique,
                against,
                facts,
                Cited.sources(
                        snapshot,
                        Stream.of(
                                        Stream.of(technique.source()),
                                        against.stream().map(Contraindication::source),
                                        facts.stream().map(CareFact::source))
                                .flatMap(each -> each)
                                .toList()));
    }

    @GET
    @Path("contraindications")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "listContraindications",
            summary = "List contraindications",
            description = "When sources say that treatment must not be given, or only with caution, by key.")
    public Page<Contraindication> contraindications(@BeanParam Paging paging, @BeanParam Asking asking) {
        return page(paging, asking, Tables::contraindications);
    }

    @GET
    @Path("contraindications/{id}")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "readContraindication",
            summary = "Read a contraindication",
            description = "One contraindication.")
    public Item<Contraindication> contraindication(
            @PathParam("id") @Parameter(description = "Key of a contraindication.", example = "pregnancy") String id,
            @BeanParam Asking asking) {
        return item(
                asking,
                RetiredKind.CONTRAINDICATION,
                id,
                Tables::contraindications,
                Contraindication::id,
                Contraindication::source);
    }

    @GET
    @Path("care-facts")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "listCareFacts",
            summary = "List care facts",
            description =
                    "What sources say of pressure, soreness, sessions, costs, aftercare and the like, by key. Where they "
                            + "differ, each stands.")
    public Page<CareFact> careFacts(@BeanParam Paging paging, @BeanParam Asking asking) {
        return page(paging, asking, Tables::careFacts);
    }

    @GET
    @Path("care-facts/{id}")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "readCareFact",
            summary = "Read a care fact",
            description = "One statement about treatment.")
    public Item<CareFact> careFact(
            @PathParam("id") @Parameter(description = "Key of a care fact.", example = "acupuncture-guide-pressure")
                    String id,
            @BeanParam Asking asking) {
        return item(asking, RetiredKind.CARE_FACT, id, Tables::careFacts, CareFact::id, CareFact::source);
    }

    @GET
    @Path("factors")
    @Tag(name = "Treatment")
    @Operation(
            operationId = "listFactors",
            summary = "List factors",
            description = "What starts or keeps trigger points in general, as sources say it, by key.")
    public Page<Factor> factors(@BeanParam Paging paging, @BeanParam Asking asking) {
        return page(paging, asking, Tables::factors);
    }

    @GET
    @Path("factors/{id}")
    @Tag(name = "Treatment")
    @Operation(operationId = "readFactor", summary = "Read a factor", description = "One factor.")
    public Item<Factor> factor(
            @PathParam("id") @Parameter(description = "Key of a factor.", example = "acupuncture-guide-keeps-cycle")
                    String id,
            @BeanParam Asking asking) {
        return item(asking, RetiredKind.FACTOR, id, Tables::factors, Factor::id, Factor::source);
    }

    @GET
    @Path("disputes")
    @Tag(name = "Disputes", description = "What the literature contests, and who says so.")
    @Operation(
            operationId = "listDisputes",
            summary = "List disputes",
            description = "What the literature contests about trigger points, muscles, symptoms and links, by key.")
    public Page<Dispute> disputes(@BeanParam Paging paging, @BeanParam Asking asking) {
        return page(paging, asking, Tables::disputes);
    }

    @GET
    @Path("disputes/{id}")
    @Tag(name = "Disputes")
    @Operation(operationId = "readDispute", summary = "Read a dispute", description = "One thing that is contested.")
    public Item<Dispute> dispute(
            @PathParam("id") @Parameter(description = "Key of a dispute.", example = "levator-scapulae-syndrome-cause")
                    String id,
            @BeanParam Asking asking) {
        return item(asking, RetiredKind.DISPUTE, id, Tables::disputes, Dispute::id, Dispute::source);
    }

    private <T> Page<T> page(Paging paging, Asking asking, Function<Tables, List<T>> table) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, table.apply(names.snapshot().tables()), row -> row);
    }

    private <T> Item<T> item(
            Asking asking,
            RetiredKind kind,
            String id,
            Function<Tables, List<T>> table,
            Function<T, String> key,
            Function<T, String> source) {
        Names names = asking.names(active.snapshot());
        T row = row(names.snapshot(), kind, id, table, key);
        return new Item<>(Meta.of(names), row, Cited.sources(names.snapshot(), List.of(source.apply(row))));
    }

    private static <T> T row(
            Snapshot snapshot, RetiredKind kind, String id, Function<Tables, List<T>> table, Function<T, String> key) {
        List<T> all = table.apply(snapshot.tables());
        return Lookups.inPath(
                snapshot,
                kind,
                id,
                all.stream().filter(row -> key.apply(row).equals(id)).findFirst(),
                all,
                key);
    }
}
