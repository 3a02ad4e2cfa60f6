package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Licence;

/** The table licences. */
@Entity
@Immutable
@Table(name = "licences")
class LicenceRow extends Row<Licence> {

    String id;

    String name;

    String terms;

    @Nullable String url;

    String attribution;

    @Override
    Licence toRecord() {
        return new Licence(id, name, terms, url, attribution);
    }

    @ApplicationScoped
    static class Repository implements Rows<LicenceRow, Licence> {}
}
