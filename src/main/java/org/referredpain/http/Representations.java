package org.referredpain.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Picture;

/**
 * Turns an answer into its bytes, so that what goes out can be named by them: a strong ETag of the bytes of each
 * representation and encoding, 304 when the client holds them, gzip when it takes it. Answers that are asked again and
 * again are kept in this form.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class Representations implements ContainerResponseFilter {

    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;
    private final ReadyAnswers ready;

    Representations(ObjectMapper json, ReadyAnswers ready) {
        this.json = json;
        this.ready = ready;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null || entity instanceof String) {
            return;
        }
        // Bytes that a resource made are in their final form: an archive is compressed already.
        boolean compressible = !(entity instanceof byte[]);
        byte[] bytes = bytes(entity);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object further = headers.getFirst(HttpHeaders.VARY);
        headers.putSingle(
                HttpHeaders.VARY, further == null ? Representation.VARY : Representation.VARY + ", " + further);
        boolean cacheable = response.getStatus() == 200
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        String acceptEncoding = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (!cacheable) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            if (compressible && Representation.worthCompressing(bytes) && Representation.takesGzip(acceptEncoding)) {
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
                bytes = Representation.gzip(bytes, Deflater.BEST_SPEED);
            }
            response.setEntity(bytes, null, response.getMediaType());
            return;
        }
        Representation chosen = representation(request, response, bytes, compressible, acceptEncoding);
        headers.putSingle(HttpHeaders.ETAG, chosen.etag());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, Representation.CACHEABLE);
        if (chosen.heldBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
            return;
        }
        if (chosen.gzip()) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.getMethod().equals("HEAD")) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, chosen.body().length());
        }
        response.setEntity(chosen.body().getBytes(), null, response.getMediaType());
    }

    private Representation representation(
            ContainerRequestContext request,
            ContainerResponseContext response,
            byte[] bytes,
            boolean compressible,
            @Nullable String acceptEncoding) {
        RoutingContext route = route(request);
        MediaType type = response.getMediaType();
        if (type != null && ReadyAnswers.keeps(route)) {
            ReadyAnswers.Ready kept =
                    ReadyAnswers.Ready.of(Requests.route(route), own(response, type), bytes, compressible);
            ready.keep(route, kept);
            return kept.accepted(acceptEncoding);
        }
        return compressible && Representation.worthCompressing(bytes) && Representation.takesGzip(acceptEncoding)
                ? Representation.gzipped(bytes, Deflater.BEST_SPEED)
                : Representation.plain(bytes);
    }

    /** The headers that a resource gave to this answer, and its media type as the framework would write it. */
    private static Map<String, String> own(ContainerResponseContext response, MediaType type) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        boolean text = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        headers.put(
                HttpHeaders.CONTENT_TYPE, (text ? type.withCharset(StandardCharsets.UTF_8.name()) : type).toString());
        return headers;
    }

    private static RoutingContext route(ContainerRequestContext request) {
        return ((ResteasyReactiveRequestContext)
                        ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext())
                .unwrap(RoutingContext.class);
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] ready) {
            return ready;
        }
        if (entity instanceof Picture picture) {
            return picture.svg().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
