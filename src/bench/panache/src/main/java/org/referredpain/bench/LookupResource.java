package org.referredpain.bench;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The lookup as it is usually written: one query a request, rows to records, records to JSON. It does less than the
 * service: no ranking, no red flags, no names, no ETag.
 */
@Path("/v1/lookup")
public class LookupResource {

    private final Claims claims;
    private final String release;

    LookupResource(Claims claims, @ConfigProperty(name = "release") String release) {
        this.claims = claims;
        this.release = release;
    }

    /** One claim for the symptom, and the muscle that it is about. */
    public record Link(
            String muscle,
            String triggerPoint,
            String symptom,
            String source,
            String pattern,
            String laterality,
            String passage) {}

    @ApplicationScoped
    static class Claims implements PanacheRepository<ClaimRow> {

        List<Link> of(String release, String symptom) {
            return find(
                            """
                            select point.muscle, claim.triggerPoint, claim.symptom, claim.source, claim.pattern,
                                claim.laterality, claim.passage
                            from ClaimRow claim
                            join PointRow point on point.release = claim.release and point.id = claim.triggerPoint
                            where claim.release = ?1 and claim.symptom = ?2
                            order by point.muscle, claim.triggerPoint, claim.source""",
                            release,
                            symptom)
                    .project(Link.class)
                    .list();
        }
    }

    @GET
    public List<Link> lookup(@QueryParam("symptom") String symptom) {
        return claims.of(release, symptom);
    }
}
