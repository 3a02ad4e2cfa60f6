package org.referredpain.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as there is a release to answer from, whatever the database does; says what it does. */
@Readiness
@ApplicationScoped
class KnowledgeReadiness implements HealthCheck {

    private final ActiveRelease active;
    private final Clock clock;

    KnowledgeReadiness(ActiveRelease active, Clock clock) {
        this.active = active;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check =
                HealthCheckResponse.named("knowledge").status(active.loaded().isPresent());
        active.loaded()
                .ifPresent(loaded -> check.withData(
                                "release", loaded.snapshot().release().version())
                        .withData(
                                "releasedOn",
                                loaded.snapshot().release().releasedOn().toString())
                        .withData(
                                "servedForSeconds",
                                Duration.between(loaded.loadedAt(), clock.instant())
                                        .toSeconds()));
        check.withData(
                "database",
                active.database()
                        .map(state -> (state.reachable() ? "up" : "down") + " since " + state.since())
                        .orElse("not asked yet"));
        return check.build();
    }
}
