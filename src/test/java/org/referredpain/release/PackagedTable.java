package org.referredpain.release;

import org.referredpain.knowledge.Snapshot;

/** The packaged table as a snapshot, for tests of what needs no service. */
public final class PackagedTable {

    private static final Snapshot SNAPSHOT = load();

    private PackagedTable() {}

    public static Snapshot snapshot() {
        return SNAPSHOT;
    }

    private static Snapshot load() {
        CheckedPackage packaged = PackageCheck.check(KnowledgePackage.packaged());
        return Snapshot.of(packaged.release(), packaged.tables());
    }
}
