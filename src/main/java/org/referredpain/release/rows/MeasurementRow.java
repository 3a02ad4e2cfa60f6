package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Measurement;

/** The table measurements. */
@Entity
@Immutable
@Table(name = "measurements")
class MeasurementRow extends Row<Measurement> {

    @Column(name = "trigger_point")
    String triggerPoint;

    String symptom;

    String source;

    int n;

    int total;

    String population;

    String method;

    @Override
    Measurement toRecord() {
        return new Measurement(triggerPoint, symptom, source, n, total, population, method);
    }

    @ApplicationScoped
    static class Repository implements Rows<MeasurementRow, Measurement> {}
}
