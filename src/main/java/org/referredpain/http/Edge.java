package org.referredpain.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.UUID;

/** What must hold before and outside the resources: an id for every request, and problems for what never reaches one. */
@ApplicationScoped
class Edge {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int[] REFUSED_BEFORE_ROUTING = {400, 404, 405, 413, 414, 431, 500};

    private final ObjectMapper json;

    Edge(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(request -> {
            request.response().putHeader("X-Request-Id", UUID.randomUUID().toString());
            request.next();
        });
        for (int status : REFUSED_BEFORE_ROUTING) {
            router.errorHandler(status, request -> refuse(request, status));
        }
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
