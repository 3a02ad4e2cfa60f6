package org.referredpain.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What must hold before and outside the resources: an id for every request, and problems for what never reaches one. */
@ApplicationScoped
class Edge {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int TOO_LARGE = 413;

    /** A day: what may be asked does not change between two visits. */
    private static final int PREFLIGHT_SECONDS = 86_400;

    private static final int[] REFUSED_BEFORE_ROUTING = {400, 404, 405, 413, 414, 431, 500};

    private final ObjectMapper json;
    private final Requests requests;
    private final RateLimit rateLimit;
    private final ReadyAnswers ready;
    private final SecurityTxt securityTxt;
    private final long mostBody;

    Edge(
            ObjectMapper json,
            Requests requests,
            RateLimit rateLimit,
            ReadyAnswers ready,
            SecurityTxt securityTxt,
            HttpConfig config) {
        this.json = json;
        this.requests = requests;
        this.rateLimit = rateLimit;
        this.ready = ready;
        this.securityTxt = securityTxt;
        this.mostBody = config.maxBodySize().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(request -> {
            request.response().putHeader(Requests.ID, requestId());
            requests.begin(request);
        });
        // A body whose length is told is refused before it is read; BodyLimit stops one whose length is not.
        router.route().order(FIRST + 1).handler(request -> {
            String length = request.request().getHeader("Content-Length");
            if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > mostBody) {
                refuse(request, TOO_LARGE);
                // Read on without keeping it: a client that is still sending would not hear the answer otherwise.
                request.request().resume();
            } else {
                request.next();
            }
        });
        router.route("/v1/*").order(FIRST + 2).handler(anyWebsite());
        // A script that is a module is loaded with CORS, also by the page that it was made for.
        router.route("/embed/*").order(FIRST + 2).handler(anyWebsite());
        // Health and metrics are not limited: those who ask them watch over all the others.
        if (rateLimit.isOn()) {
            router.route("/v1/*").order(FIRST + 3).handler(request -> rateLimit.check(request, this::refuse));
        }
        router.get("/.well-known/security.txt").handler(securityTxt::answer);
        router.route("/v1/*").order(FIRST + 4).handler(ready::answer);
        // What the router itself refuses: no Host, an Origin that is none. Quarkus would answer in a form of its own.
        router.route().order(FIRST).failureHandler(request -> {
            if (request.statusCode() >= 400 && request.statusCode() < 500) {
                refuse(request, request.statusCode());
            } else {
                request.next();
            }
        });
        for (int status : REFUSED_BEFORE_ROUTING) {
            router.errorHandler(status, request -> refuse(request, status));
        }
    }

    /** Tells requests apart and guards nothing, so it need not be hard to guess. */
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /**
     * Any website may ask, and there is nothing that a cookie could unlock. Quarkus's own filter answers with the website's
     * name, which a shared cache would then hand to another; this one answers with *.
     */
    private static CorsHandler anyWebsite() {
        return CorsHandler.create()
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST))
                .allowedHeaders(Set.of("Accept", "Accept-Language", "Content-Type", "If-None-Match"))
                .exposedHeaders(Set.of("ETag", Requests.ID, "Retry-After", "RateLimit", "RateLimit-Policy"))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
    }

    private void refuse(RoutingContext request, int status) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(ProblemMappers.problem(status)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
