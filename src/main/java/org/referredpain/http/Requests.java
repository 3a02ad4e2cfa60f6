package org.referredpain.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times requests by the template of their route, so that nothing of what was asked can be in a metric or in
 * the access log: a key in a path is a symptom as much as one in a query.
 */
@Singleton
class Requests {

    static final String ID = "X-Request-Id";

    private static final Logger ACCESS = Logger.getLogger("org.referredpain.access");
    private static final String ROUTE = "referred-pain.route";
    private static final String NO_ROUTE = "none";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

    private final MeterRegistry metrics;
    private final boolean log;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    Requests(MeterRegistry metrics, HttpConfig config) {
        this.metrics = metrics;
        this.log = config.accessLog();
    }

    private record Kind(String method, String route, int status) {}

    /** Begins to time a request. */
    void begin(RoutingContext request) {
        long began = System.nanoTime();
        request.addEndHandler(end -> end(request, System.nanoTime() - began));
        request.next();
    }

    /** Notes which method of a resource answers a request. */
    void note(RoutingContext request, Method method) {
        request.put(ROUTE, templates.computeIfAbsent(method, Requests::template));
    }

    static void note(RoutingContext request, String route) {
        request.put(ROUTE, route);
    }

    /** The template of the route that answers, {@code none} where no resource does. */
    static String route(RoutingContext request) {
        @Nullable String route = request.get(ROUTE);
        return route == null ? NO_ROUTE : route;
    }

    private void end(RoutingContext request, long nanos) {
        String method = request.request().method().name();
        Kind kind = new Kind(
                METHODS.contains(method) ? method : "other",
                route(request),
                request.response().getStatusCode());
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (log) {
            ACCESS.infof(
                    "%s %s %d %d us %s",
                    kind.method(),
                    kind.route(),
                    kind.status(),
                    TimeUnit.NANOSECONDS.toMicros(nanos),
                    request.response().headers().get(ID));
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests by the template of their route")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .register(metrics);
    }

    private static String template(Method method) {
        Path resource = method.getDeclaringClass().getAnnotation(Path.class);
        Path route = method.getAnnotation(Path.class);
        return (resource == null ? "" : resource.value()) + (route == null ? "" : "/" + route.value());
    }
}
