package org.referredpain.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the service's own table of claims. */
@Entity
@Table(name = "claims")
class ClaimRow {

    @Id
    long line;

    String release;

    @Column(name = "trigger_point")
    String triggerPoint;

    String symptom;
    String source;
    String pattern;
    String laterality;
    String passage;
}
