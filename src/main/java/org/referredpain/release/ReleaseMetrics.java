package org.referredpain.release;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** How old the table is, how long this process has served it, and whether it could follow the database. */
@Singleton
class ReleaseMetrics implements MeterBinder {

    private final ActiveRelease active;
    private final Clock clock;

    ReleaseMetrics(ActiveRelease active, Clock clock) {
        this.active = active;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder(
                        "referredpain.release.age",
                        () -> seconds(active.loaded()
                                .map(loaded -> loaded.snapshot()
                                        .release()
                                        .releasedOn()
                                        .atStartOfDay()
                                        .toInstant(ZoneOffset.UTC))))
                .description("Time since the day of the release that is served")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder(
                        "referredpain.release.served",
                        () -> seconds(active.loaded().map(ActiveRelease.Loaded::loadedAt)))
                .description("Time since this process began to serve its release")
                .baseUnit("seconds")
                .register(metrics);
        FunctionCounter.builder("referredpain.refresh.failures", active, ActiveRelease::failures)
                .description("Looks at the database that failed")
                .register(metrics);
    }

    /** Not a number before there is a release. */
    private double seconds(Optional<Instant> since) {
        return since.map(moment ->
                        (double) Duration.between(moment, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
