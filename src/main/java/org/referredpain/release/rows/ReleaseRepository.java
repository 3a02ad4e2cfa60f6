package org.referredpain.release.rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.referredpain.knowledge.Release;

/** Which releases the database holds, and which of them is active. */
@ApplicationScoped
public class ReleaseRepository implements PanacheRepositoryBase<ReleaseRow, String> {

    private final Activations activations;

    ReleaseRepository(Activations activations) {
        this.activations = activations;
    }

    /**
     * A release as it was imported.
     *
     * @param release which
     * @param importedAt when
     * @param activatedAt when it became active, once for each time, oldest first
     */
    public record Imported(Release release, Instant importedAt, List<Instant> activatedAt) {}

    /** The release to serve; empty before the first import. */
    @Transactional
    public Optional<Release> active() {
        return activations.last().flatMap(this::findByIdOptional).map(ReleaseRow::toRecord);
    }

    /** The {@code datapackage.json} of an imported release. */
    @Transactional
    public String descriptor(String version) {
        return findById(version).descriptor;
    }

    /** All releases, the latest import first. */
    @Transactional
    public List<Imported> imported() {
        return find("order by importedAt desc, version desc").stream()
                .map(row -> new Imported(row.toRecord(), row.importedAt, activations.of(row.version)))
                .toList();
    }

    @ApplicationScoped
    static class Activations implements PanacheRepositoryBase<ActivationRow, Long> {

        Optional<String> last() {
            return find("order by activation desc").firstResultOptional().map(row -> row.release);
        }

        List<Instant> of(String release) {
            return find("release = ?1 order by activation", release).stream()
                    .map(row -> row.activatedAt)
                    .toList();
        }
    }
}
