package org.referredpain.release.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The table activations. */
@Entity
@Immutable
@Table(name = "activations")
class ActivationRow {

    @Id
    Long activation;

    String release;

    @Column(name = "activated_at")
    Instant activatedAt;
}
