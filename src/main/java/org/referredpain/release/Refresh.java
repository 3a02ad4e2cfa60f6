package org.referredpain.release;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.referredpain.knowledge.Release;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Tables;
import org.referredpain.release.rows.ReleaseRepository;
import org.referredpain.release.rows.TablesRepository;

/**
 * Keeps the snapshot level with the database: migrates and imports the packaged release once, then looks every few
 * seconds which release is active. The database may be away at any time, also at the start; then it tries again.
 */
@ApplicationScoped
class Refresh {

    private static final Logger LOG = Logger.getLogger(Refresh.class);

    /**
     * How long the start waits for the first look. A first import takes two; a database that accepts connections and says
     * nothing must not keep the process from answering its probes.
     */
    private static final int START_SECONDS = 30;

    private final ReleaseConfig config;
    private final Flyway flyway;
    private final Importer importer;
    private final ReleaseRepository releases;
    private final TablesRepository tables;
    private final ActiveRelease active;
    private final Event<Served> served;

    /** Not Quarkus's scheduler: that compares times of day, so it would stand still for the hour that a clock is set back. */
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Refresh::thread);

    private boolean prepared;

    Refresh(
            ReleaseConfig config,
            Flyway flyway,
            Importer importer,
            ReleaseRepository releases,
            TablesRepository tables,
            ActiveRelease active,
            Event<Served> served) {
        this.config = config;
        this.flyway = flyway;
        this.importer = importer;
        this.releases = releases;
        this.tables = tables;
        this.active = active;
        this.served = served;
    }

    /** Looks once before the first request can come, unless the database takes too long. */
    void atStart(@Observes StartupEvent started) throws InterruptedException {
        if (!config.follow()) {
            return;
        }
        long every = config.every().toMillis();
        try {
            looks.submit(this::look).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("The database has not given a release within %d seconds; starting without it", START_SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        looks.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void atEnd(@Observes ShutdownEvent ended) {
        looks.shutdownNow();
    }

    /** Looks once; what goes wrong is logged when it is news, and the next look tries again. */
    private void look() {
        try {
            prepare();
            follow();
            if (active.note(true)) {
                LOG.info("The database answers");
            }
        } catch (SQLException | RuntimeException e) {
            // Anything may be wrong with a database: refused, slow, read-only, half migrated. The snapshot goes on.
            if (active.note(false)) {
                LOG.warnf(
                        "The database does not answer; trying again every %d ms: %s",
                        config.every().toMillis(), e);
            }
        } catch (Error e) {
            // No memory for another release, say. Thrown on, it would end the looking for ever, without a word.
            LOG.error("Looking at the database failed; what is served stays", e);
        }
    }

    private static Thread thread(Runnable looking) {
        Thread thread = new Thread(looking, "release-look");
        thread.setDaemon(true);
        return thread;
    }

    private void prepare() throws SQLException {
        if (prepared) {
            return;
        }
        EmbeddedDatabase.awaitStarted();
        flyway.migrate();
        try {
            CheckedPackage packaged = PackagedRelease.checked();
            // Outside production the table changes without a new version; each state of it is a release of its own
            // there.
            CheckedPackage own = LaunchMode.current() == LaunchMode.NORMAL ? packaged : packaged.unreleased();
            LOG.infof("Packaged release %s: %s", own.version(), importer.importPackage(own));
        } catch (WrongPackageException | ReleaseException e) {
            // Trying again would not help. What the database holds is still good to serve.
            LOG.errorf("The table in this program is not imported: %s", e.getMessage());
        }
        prepared = true;
    }

    private void follow() {
        active.noteImported(releases.imported());
        Optional<Release> chosen = releases.active();
        Optional<Release> before =
                active.loaded().map(loaded -> loaded.snapshot().release());
        if (chosen.isPresent() && !chosen.equals(before)) {
            Release release = chosen.get();
            Tables rows = tables.of(release.version());
            Snapshot snapshot = Snapshot.of(release, rows);
            active.serve(snapshot, releases.descriptor(release.version()));
            LOG.infof("Serving release %s of %s", release.version(), release.releasedOn());
            // Nobody waits for those who get ready for it, and what goes wrong with them is theirs to log.
            served.fireAsync(new Served(snapshot));
        }
    }
}
