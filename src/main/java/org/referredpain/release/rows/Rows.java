package org.referredpain.release.rows;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;

/** The rows of one table. */
interface Rows<E extends Row<R>, R> extends PanacheRepository<E> {

    /** All rows of a release, in the order of their file. */
    default List<R> of(String release) {
        return find("release = ?1 order by line", release).stream()
                .map(Row::toRecord)
                .toList();
    }
}
