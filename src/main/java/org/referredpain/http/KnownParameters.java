package org.referredpain.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Nearest;

/** Refuses query parameters that a route does not have: a mistyped one would otherwise be ignored without a word. */
class KnownParameters {

    /** By method: name of each query parameter, and whether it can be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    private final Requests requests;

    KnownParameters(Requests requests) {
        this.requests = requests;
    }

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, RoutingContext context, ResourceInfo route) {
        requests.note(context, route.getResourceMethod());
        Map<String, Boolean> parameters = known.computeIfAbsent(route.getResourceMethod(), KnownParameters::of);
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        for (Map.Entry<String, List<String>> each : given.entrySet()) {
            String name = each.getKey();
            if (!parameters.containsKey(name)) {
                List<String> near = Nearest.to(name, parameters.keySet());
                String all = parameters.isEmpty()
                        ? "it has none."
                        : "it has " + String.join(", ", parameters.keySet()) + ".";
                throw Refusal.of(
                        Refusal.Kind.UNKNOWN_PARAMETER,
                        new Refusal.Fault(name, "This address has no parameter \"%s\"; %s".formatted(name, all), near));
            }
            if (each.getValue().size() > 1 && !parameters.getOrDefault(name, false)) {
                throw Refusal.invalid(name, name + " can be given once only.");
            }
        }
    }

    private static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                found.put(query.value(), Collection.class.isAssignableFrom(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    QueryParam inside = field.getAnnotation(QueryParam.class);
                    if (inside != null) {
                        found.put(inside.value(), Collection.class.isAssignableFrom(field.getType()));
                    }
                }
            }
        }
        return found;
    }
}
