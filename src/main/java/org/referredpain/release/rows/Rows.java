package org.referredpain.release.rows;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** The rows of one table. */
interface Rows<E extends Row<R>, R> extends PanacheRepository<E> {

    /** All rows of a release, in the order of their file. */
    default List<R> of(String release) {
        // Nothing is ever written through these entities: no copies of them to compare with, no look for changes.
        List<E> rows = find("release = ?1 order by line", release)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .withHint(HibernateHints.HINT_FLUSH_MODE, "MANUAL")
                .list();
        List<R> records = rows.stream().map(Row::toRecord).toList();
        getEntityManager().clear();
        return records;
    }
}
