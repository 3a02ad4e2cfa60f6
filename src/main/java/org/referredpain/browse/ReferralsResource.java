package org.referredpain.browse;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Cited;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Page;
import org.referredpain.answers.Paging;
import org.referredpain.answers.ReferralView;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Claim;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.Measurement;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;
import org.referredpain.knowledge.SubjectKind;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.release.ActiveRelease;
import org.referredpain.safety.RedFlagView;

/** One link with everything that stands behind it: the permanent address to cite. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Links from trigger points to symptoms, each with all its claims.")
public class ReferralsResource {

    private final ActiveRelease active;

    ReferralsResource(ActiveRelease active) {
        this.active = active;
    }

    /** A link with everything that stands behind it. */
    @Schema(description = "A link with everything that stands behind it.")
    public record ReferralAnswer(
            Meta meta,

            @Schema(description = "Every red flag that the symptom raises.")
            List<RedFlagView> redFlags,

            ReferralView referral,
            TriggerPoint triggerPoint,

            @Schema(description = "Whether one source calls it essential and another spillover.")
            boolean patternDisputed,

            @Schema(description = "What each source says of it.")
            List<Claim> claims,

            @Schema(description = "What studies measured of it.")
            List<Measurement> measurements,

            @Schema(description = "What the literature contests about it.")
            List<Dispute> disputes,

            @Schema(description = "Every source cited here, by key.")
            Map<String, Source> sources) {}

    @GET
    @Operation(
            operationId = "listReferrals",
            summary = "List links",
            description = "All links, by trigger point and symptom.")
    public Page<ReferralView> list(@BeanParam Paging paging, @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        return paging.page(names, names.snapshot().referrals(), referral -> ReferralView.of(names, referral));
    }

    @GET
    @Path("{triggerPoint}/{symptom}")
    @Operation(
            operationId = "readReferral",
            summary = "Read a link",
            description = "All claims, measurements and disputes of one link.")
    public ReferralAnswer read(
            @PathParam("triggerPoint") @Parameter(description = "Key of a trigger point.", example = "temporalis-whole")
                    String triggerPoint,
            @PathParam("symptom") @Parameter(description = "Key of a symptom.", example = "temporal-headache")
                    String symptom,
            @BeanParam Asking asking) {
        Names names = asking.names(active.snapshot());
        Snapshot snapshot = names.snapshot();
        Referral referral = referral(snapshot, triggerPoint, symptom);
        List<RedFlagView> redFlags = RedFlagView.raisedBy(snapshot, List.of(symptom), List.of());
        List<Dispute> disputes = snapshot.disputes(SubjectKind.REFERRAL, triggerPoint + "/" + symptom);
        List<String> cited = Stream.of(
                        RedFlagView.sources(redFlags),
                        referral.sources().stream(),
                        Stream.ofNullable(referral.triggerPoint().source()),
                        disputes.stream().map(Dispute::source))
                .flatMap(each -> each)
                .toList();
        return new ReferralAnswer(
                Meta.of(names),
                redFlags,
                ReferralView.of(names, referral),
                referral.triggerPoint(),
                referral.patternDisputed(),
                referral.claims(),
                referral.measurements(),
                disputes,
                Cited.sources(snapshot, cited));
    }

    private static Referral referral(Snapshot snapshot, String triggerPoint, String symptom) {
        Lookups.inPath(
                snapshot,
                RetiredKind.TRIGGER_POINT,
                triggerPoint,
                snapshot.triggerPoint(triggerPoint),
                snapshot.tables().triggerPoints(),
                TriggerPoint::id);
        Lookups.inPath(
                snapshot,
                RetiredKind.SYMPTOM,
                symptom,
                snapshot.symptom(symptom),
                snapshot.tables().symptoms(),
                Symptom::id);
        return snapshot.referral(triggerPoint, symptom)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NO_SUCH_THING,
                        new Refusal.Fault(
                                "symptom",
                                "No source in the table says that %s refers to %s.".formatted(triggerPoint, symptom),
                                snapshot.referralsOfPoint(triggerPoint).stream()
                                        .map(each -> each.symptom().id())
                                        .limit(3)
                                        .toList())));
    }
}
