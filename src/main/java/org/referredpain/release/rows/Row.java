package org.referredpain.release.rows;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * A row of a release. Rows are imported by COPY and only ever read here.
 *
 * @param <R> the record it becomes
 */
@MappedSuperclass
abstract class Row<R> {

    /** Its place in the order of import, which is the order of the file. */
    @Id
    Long line;

    String release;

    abstract R toRecord();
}
