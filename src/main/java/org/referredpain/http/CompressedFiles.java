package org.referredpain.http;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * Sends the page, its script and its looks compressed to those who take it. Quarkus could, but would then take the encoding
 * off the answers that {@link Representations} compressed. A script that the build made is sent at the name that websites
 * use, without the round trip to its own. Who takes no gzip, and who asks for what is no file, goes on.
 */
@ApplicationScoped
class CompressedFiles {

    private static final Pattern FILE = Pattern.compile("/(?:[A-Za-z0-9-]+/)*[A-Za-z0-9-]+\\.(js|css|html)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "html", "text/html;charset=UTF-8");

    /** A name with a hash of the content in it never means another content. */
    private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.js");

    private static final String FOR_EVER = "public, immutable, max-age=31536000";

    private static final int NOT_MODIFIED = 304;

    private static final String SCRIPTS = "/embed/v1/";

    /** By path. Only files that exist are kept, and these are few. */
    private final Map<String, Representation> files = new ConcurrentHashMap<>();

    private final Bundle bundle;

    CompressedFiles(Bundle bundle) {
        this.bundle = bundle;
    }

    void install(@Observes Router router) {
        router.route().order(-1).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath().equals("/") ? "/index.html" : request.normalizedPath();
        Matcher file = FILE.matcher(path);
        Optional<Representation> found =
                file.matches() && Representation.takesGzip(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                        ? compressed(built(path))
                        : Optional.empty();
        if (found.isEmpty()) {
            request.next();
            return;
        }
        Representation sent = found.get();
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, sent.etag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        HASHED.matcher(path).matches() ? FOR_EVER : Representation.CACHEABLE);
        if (sent.heldBy(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(file.group(1)))
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        if (request.request().method() == HttpMethod.HEAD) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            Integer.toString(sent.body().length()))
                    .end();
        } else {
            response.end(sent.body());
        }
    }

    /** Where the build put what websites know as that: /embed/v1/x.js is /embed/v1/x-HASH.js. */
    private String built(String path) {
        String made = path.startsWith(SCRIPTS) ? bundle.resolve(path.substring(SCRIPTS.length())) : null;
        return made == null ? path : made;
    }

    private Optional<Representation> compressed(String path) {
        Representation known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        String resource = "META-INF/resources" + path;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Representation made = Representation.gzipped(in.readAllBytes(), Deflater.BEST_COMPRESSION);
            files.put(path, made);
            return Optional.of(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
