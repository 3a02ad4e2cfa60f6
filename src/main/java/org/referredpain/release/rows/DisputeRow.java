package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Dispute;
import org.referredpain.knowledge.SubjectKind;

/** The table disputes. */
@Entity
@Immutable
@Table(name = "disputes")
class DisputeRow extends Row<Dispute> {

    String id;

    @Column(name = "subject_kind")
    String subjectKind;

    @Nullable String subject;

    String statement;

    String source;

    @Override
    Dispute toRecord() {
        return new Dispute(id, Coded.of(SubjectKind.class, subjectKind), subject, statement, source);
    }

    @ApplicationScoped
    static class Repository implements Rows<DisputeRow, Dispute> {}
}
