package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Register;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.TermStatus;

/** The table terms. */
@Entity
@Immutable
@Table(name = "terms")
class TermRow extends Row<Term> {

    String kind;

    String id;

    String language;

    String term;

    String register;

    String status;

    @Override
    Term toRecord() {
        return new Term(
                Coded.of(TermKind.class, kind),
                id,
                Coded.of(Language.class, language),
                term,
                Coded.of(Register.class, register),
                Coded.of(TermStatus.class, status));
    }

    @ApplicationScoped
    static class Repository implements Rows<TermRow, Term> {}
}
