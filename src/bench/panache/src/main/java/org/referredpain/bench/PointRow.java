package org.referredpain.bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the service's own table of trigger points. */
@Entity
@Table(name = "trigger_points")
class PointRow {

    @Id
    long line;

    String release;
    String id;
    String muscle;
}
