package org.referredpain.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.ActiveRelease;

/**
 * Keeps the bytes of answers that are asked again and again, and sends them before anything else of the program is
 * reached. Only what is finite is kept: an address as this service writes it, with at most one symptom or zone, or one or
 * two letters to complete, a view and a language; the bytes kept have a limit all the same. All of it goes with its release.
 */
@Singleton
class ReadyAnswers {

    private static final String KEEP = "referred-pain.keep";
    private static final int NOT_MODIFIED = 304;

    /** What a key and the cache's own records take beside the bytes, roughly. */
    private static final int BESIDE_THE_BYTES = 512;

    private static final String LANGUAGE = "language=";

    /** Addresses as this service writes them: whatever else leads to the same answer is answered, but not kept. */
    private static final Pattern FINITE = Pattern.compile("/v1(?:/[a-z0-9-]+)+(?:\\.(?:json|svg|zip))?"
            + "(?:\\?(?:language=[a-z]{2}|q=[a-z]{1,2}(?:&language=[a-z]{2})?"
            + "|(?:symptom|zone)=[a-z0-9-]+(?:&view=brief)?(?:&language=[a-z]{2})?))?");

    /** The database's list of releases changes while the release served does not. */
    private static final String CHANGES_BY_ITSELF = "/v1/releases";

    private final ActiveRelease active;
    private final long mostBytes;
    private volatile @Nullable Shelf shelf;

    ReadyAnswers(ActiveRelease active, HttpConfig config) {
        this.active = active;
        this.mostBytes = config.readyAnswers().asLongValue();
    }

    /**
     * What an answer is kept by.
     *
     * @param address path and query as sent
     * @param language what the header asks for, where the address asks for none
     */
    private record Key(String address, Language language) {}

    /** A header in bytes, which need not be turned into bytes for each answer. */
    private record Header(CharSequence name, CharSequence value) {

        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    /**
     * An answer as it goes out.
     *
     * @param route template of the route it comes from
     * @param always headers that also an answer without a body has
     * @param withBody the others, the media type among them
     * @param plain without encoding
     * @param gzip empty where that is not worth it
     */
    record Ready(
            String route,
            List<Header> always,
            List<Header> withBody,
            Representation plain,
            Optional<Representation> gzip) {

        static Ready of(String route, Map<String, String> headers, byte[] bytes, boolean compressible) {
            return new Ready(
                    route,
                    List.of(
                            Header.of("Vary", headers.getOrDefault("Vary", Representation.VARY)),
                            Header.of("Cache-Control", Representation.CACHEABLE)),
                    headers.entrySet().stream()
                            .filter(each -> !each.getKey().equals("Vary"))
                            .map(each -> Header.of(each.getKey(), each.getValue()))
                            .toList(),
                    Representation.plain(bytes),
                    compressible && Representation.worthCompressing(bytes)
                            ? Optional.of(Representation.gzipped(bytes, Deflater.BEST_COMPRESSION))
                            : Optional.empty());
        }

        Representation accepted(@Nullable String acceptEncoding) {
            return gzip.isPresent() && Representation.takesGzip(acceptEncoding) ? gzip.get() : plain;
        }

        private int size() {
            return BESIDE_THE_BYTES
                    + plain.body().length()
                    + gzip.map(each -> each.body().length()).orElse(0);
        }
    }

    /** The answers of one release. */
    private record Shelf(Snapshot snapshot, Cache<Key, Ready> answers) {}

    /** Where the answer to a request can be kept. */
    private record Place(Shelf shelf, Key key) {}

    /** Sends the bytes where they are ready; else lets the request go on, marked when its answer can be kept. */
    void answer(RoutingContext request) {
        Optional<Key> key = key(request.request());
        Optional<Snapshot> snapshot = key.isEmpty() ? Optional.empty() : active.served();
        if (snapshot.isEmpty()) {
            request.next();
            return;
        }
        Shelf of = shelf(snapshot.get());
        Ready ready = of.answers().getIfPresent(key.get());
        if (ready != null) {
            send(request, ready);
            return;
        }
        if (isFinite(key.get().address())) {
            request.put(KEEP, new Place(of, key.get()));
        }
        request.next();
    }

    /**
     * Whether an address is one of those that the table makes finite, provided that it is answered at all: so many keys,
     * so many languages, one way to write them.
     */
    static boolean isFinite(String address) {
        return FINITE.matcher(address).matches() && !address.startsWith(CHANGES_BY_ITSELF);
    }

    /** Whether the answer to this request is one of those that are kept. */
    static boolean keeps(RoutingContext request) {
        return request.get(KEEP) != null;
    }

    /** Keeps an answer, unless another release came while it was made: nobody knows then which it was made from. */
    void keep(RoutingContext request, Ready ready) {
        Place place = request.get(KEEP);
        if (active.served().filter(now -> now == place.shelf().snapshot()).isPresent()) {
            place.shelf().answers().put(place.key(), ready);
        }
    }

    private Shelf shelf(Snapshot snapshot) {
        Shelf now = shelf;
        if (now == null || now.snapshot() != snapshot) {
            now = new Shelf(
                    snapshot,
                    Caffeine.newBuilder()
                            .maximumWeight(mostBytes)
                            .weigher((Key key, Ready ready) -> ready.size())
                            .build());
            shelf = now;
        }
        return now;
    }

    private static void send(RoutingContext context, Ready ready) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Requests.note(context, ready.route());
        MultiMap asked = request.headers();
        Representation chosen = ready.accepted(asked.get(HttpHeaders.ACCEPT_ENCODING));
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ETAG, chosen.etag());
        ready.always().forEach(each -> headers.set(each.name(), each.value()));
        if (chosen.heldBy(asked.get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        ready.withBody().forEach(each -> headers.set(each.name(), each.value()));
        if (chosen.gzip()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            headers.set(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(chosen.body().length()));
            response.end();
        } else {
            response.end(chosen.body());
        }
    }

    private static Optional<Key> key(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if ((request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD)
                || !takesWhatIsKept(request.uri(), headers.get(HttpHeaders.ACCEPT))
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        String address = request.uri();
        // What the address says of the language goes before what the header says.
        return Optional.of(new Key(
                address,
                address.contains(LANGUAGE)
                        ? Language.EN
                        : Asking.accepted(headers.get(HttpHeaders.ACCEPT_LANGUAGE))
                                .orElse(Language.EN)));
    }

    /** What is kept is JSON, or what the address ends in; who asks for another form is answered by the resource. */
    private static boolean takesWhatIsKept(String address, @Nullable String accept) {
        return accept == null
                || accept.equals("*/*")
                || accept.startsWith("application/json") && !accept.contains("svg") && !address.contains(".");
    }
}
