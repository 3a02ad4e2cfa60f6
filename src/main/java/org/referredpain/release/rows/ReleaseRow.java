package org.referredpain.release.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Release;

/** The table releases. */
@Entity
@Immutable
@Table(name = "releases")
class ReleaseRow {

    @Id
    String version;

    String digest;

    @Column(name = "released_on")
    LocalDate releasedOn;

    String descriptor;

    @Column(name = "imported_at")
    Instant importedAt;

    Release toRecord() {
        return new Release(version, digest, releasedOn);
    }
}
