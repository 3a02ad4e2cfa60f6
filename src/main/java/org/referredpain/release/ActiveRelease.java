package org.referredpain.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.rows.ReleaseRepository.Imported;

/**
 * The snapshot that answers are made from. A new release replaces it in one assignment; a request takes it once and so
 * sees one release. What happens to the database meanwhile does not touch it.
 */
@ApplicationScoped
public class ActiveRelease {

    private final Clock clock;
    private volatile @Nullable Loaded loaded;
    private volatile @Nullable DatabaseState database;
    private final LongAdder failures = new LongAdder();
    private volatile List<Imported> imported = List.of();

    ActiveRelease(Clock clock) {
        this.clock = clock;
    }

    /** Where things stand, for the readiness check. */
    record DatabaseState(boolean reachable, Instant since) {}

    /**
     * A snapshot and when it came.
     *
     * @param snapshot the release
     * @param descriptor its {@code datapackage.json}
     * @param loadedAt the moment this process began to serve it
     */
    record Loaded(Snapshot snapshot, String descriptor, Instant loadedAt) {}

    /**
     * The release to answer from.
     *
     * @throws NoReleaseException before the first one was loaded
     */
    public Snapshot snapshot() {
        Loaded now = loaded;
        if (now == null) {
            throw new NoReleaseException();
        }
        return now.snapshot();
    }

    /** The release to answer from; empty before the first one was loaded. */
    public Optional<Snapshot> served() {
        return loaded().map(Loaded::snapshot);
    }

    /** The releases that the database held when it last answered. */
    List<Imported> imported() {
        return imported;
    }

    void noteImported(List<Imported> releases) {
        imported = List.copyOf(releases);
    }

    /**
     * The release as a download.
     *
     * @throws NoReleaseException before the first one was loaded
     */
    Dataset dataset() {
        Loaded now = loaded().orElseThrow(NoReleaseException::new);
        return now.snapshot().derived(Dataset.class, snapshot -> Dataset.of(snapshot, now.descriptor()));
    }

    Optional<Loaded> loaded() {
        return Optional.ofNullable(loaded);
    }

    Optional<DatabaseState> database() {
        return Optional.ofNullable(database);
    }

    void serve(Snapshot snapshot, String descriptor) {
        loaded = new Loaded(snapshot, descriptor, clock.instant());
    }

    /** How often the database could not be looked at since the start. */
    long failures() {
        return failures.sum();
    }

    /** Notes whether the database answered; true when that is news. */
    boolean note(boolean reachable) {
        if (!reachable) {
            failures.increment();
        }
        DatabaseState before = database;
        if (before != null && before.reachable() == reachable) {
            return false;
        }
        database = new DatabaseState(reachable, clock.instant());
        return true;
    }
}
