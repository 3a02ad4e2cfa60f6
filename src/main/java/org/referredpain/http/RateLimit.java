package org.referredpain.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps one client from taking what all need: a bucket of requests for each address, refilled evenly. Generous enough for
 * type-ahead. What is left is said in the fields of the IETF draft "RateLimit header fields for HTTP".
 */
@Singleton
class RateLimit {

    private static final Logger LOG = Logger.getLogger(RateLimit.class);

    private static final int TOO_MANY_REQUESTS = 429;

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    /** Some 20 MB of buckets. Past that the one unused for longest is forgotten, which is a full one again. */
    private static final long MOST_CLIENTS = 100_000;

    /** A household gets a network of that many bits of an IPv6 address, and may change the rest with every request. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int requests;
    private final Duration window;
    private final CharSequence policy;
    private final Cache<String, Bucket> buckets;
    private final boolean trustsForwarding;
    private final AtomicBoolean warned = new AtomicBoolean();

    RateLimit(
            HttpConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean trustsForwarding) {
        this.requests = config.rateLimit().requests();
        this.window = config.rateLimit().window();
        this.trustsForwarding = trustsForwarding;
        policy = HttpHeaders.createOptimized("\"client\";q=%d;w=%d".formatted(requests, window.toSeconds()));
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                // Untouched for a window, a bucket is full; a new one is no different.
                .expireAfterAccess(window)
                .build();
    }

    boolean isOn() {
        return requests > 0;
    }

    /** Takes a request off the client's bucket, or says that none is left. */
    void check(RoutingContext context, Refuser refuser) {
        HttpServerRequest request = context.request();
        ConsumptionProbe probe = buckets.get(client(request.remoteAddress()), address -> bucket())
                .tryConsumeAndReturnRemaining(1);
        MultiMap headers = context.response().headers();
        headers.set(POLICY, policy);
        if (probe.isConsumed()) {
            headers.set(
                    LEFT,
                    "\"client\";r=" + probe.getRemainingTokens() + ";t=" + secondsUp(probe.getNanosToWaitForReset()));
            context.next();
            return;
        }
        long wait = Math.max(1, secondsUp(probe.getNanosToWaitForRefill()));
        headers.set(LEFT, "\"client\";r=0;t=" + wait);
        headers.set("Retry-After", Long.toString(wait));
        warnOfProxy(request);
        refuser.refuse(context, TOO_MANY_REQUESTS);
        // Read on without keeping it: a client that is still sending would not hear the answer otherwise.
        request.resume();
    }

    /** Answers with a problem. */
    interface Refuser {
        void refuse(RoutingContext context, int status);
    }

    /** Whose bucket it is: the address, of IPv6 the network only. */
    static String client(SocketAddress address) {
        String host = address.hostAddress();
        if (host == null || host.indexOf(':') < 0) {
            return String.valueOf(host);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null ? host : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                // Of the clock that nobody sets.
                .withNanosecondPrecision()
                .build();
    }

    private static long secondsUp(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    /** All that come through a proxy share its address, and so one bucket, until the proxy is trusted. */
    private void warnOfProxy(HttpServerRequest request) {
        boolean forwarded = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        if (forwarded && !trustsForwarding && warned.compareAndSet(false, true)) {
            LOG.warn("A client behind a proxy was refused for asking too much, and all clients of that proxy count as "
                    + "one. Where the proxy is yours, say so: quarkus.http.proxy.proxy-address-forwarding=true and "
                    + "quarkus.http.proxy.trusted-proxies.");
        }
    }
}
