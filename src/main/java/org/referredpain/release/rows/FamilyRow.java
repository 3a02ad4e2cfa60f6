package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Family;

/** The table families. */
@Entity
@Immutable
@Table(name = "families")
class FamilyRow extends Row<Family> {

    String id;

    String citation;

    @Override
    Family toRecord() {
        return new Family(id, citation);
    }

    @ApplicationScoped
    static class Repository implements Rows<FamilyRow, Family> {}
}
