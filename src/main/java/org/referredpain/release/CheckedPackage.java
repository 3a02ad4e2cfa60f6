package org.referredpain.release;

import java.time.LocalDate;
import java.util.List;
import org.referredpain.knowledge.Release;
import org.referredpain.knowledge.Tables;

/**
 * A package that {@link PackageCheck} found nothing wrong with; the only thing that can be imported.
 *
 * @param version of the data package
 * @param digest over its files
 * @param releasedOn the day of release
 * @param descriptor its {@code datapackage.json}
 * @param csv its tables as text, each after those it refers to
 * @param tables its tables as records
 */
record CheckedPackage(
        String version, String digest, LocalDate releasedOn, String descriptor, List<CsvTable> csv, Tables tables) {

    Release release() {
        return new Release(version, digest, releasedOn);
    }

    /** The same package under the version that an unreleased one has: development imports each change as its own. */
    CheckedPackage unreleased() {
        return new CheckedPackage(
                version + "-dev." + digest.substring(0, 12), digest, releasedOn, descriptor, csv, tables);
    }
}
