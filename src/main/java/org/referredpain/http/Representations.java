package org.referredpain.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Picture;

/**
 * Turns an answer into its bytes, so that what goes out can be named by them: a strong ETag of the bytes of each
 * representation and encoding, 304 when the client holds them, gzip when it takes it.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class Representations implements ContainerResponseFilter {

    /** Below this gzip makes an answer longer or hardly shorter. */
    private static final int WORTH_COMPRESSING = 512;

    /** Of every answer; a resource may add to it. */
    private static final String VARY = "Accept-Encoding, Accept-Language";

    private static final int NOT_MODIFIED = 304;

    /** 128 bits of the digest: nobody forges a cache entry of public data, and chance will not meet another. */
    private static final int ETAG_BYTES = 16;

    private final ObjectMapper json;

    Representations(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null || entity instanceof String) {
            return;
        }
        byte[] bytes = bytes(entity);
        // Bytes that a resource made are in their final form: an archive is compressed already.
        boolean gzip = !(entity instanceof byte[])
                && bytes.length >= WORTH_COMPRESSING
                && takesGzip(request.getHeaderString("Accept-Encoding"));
        if (gzip) {
            bytes = gzip(bytes);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object further = headers.getFirst(HttpHeaders.VARY);
        headers.putSingle(HttpHeaders.VARY, further == null ? VARY : VARY + ", " + further);
        boolean cacheable = response.getStatus() == 200
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        if (!cacheable) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            String etag = etag(bytes);
            headers.putSingle(HttpHeaders.ETAG, etag);
            // A new release changes answers at once; a cache may keep them, but asks whether they are still the same.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60, must-revalidate");
            if (holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
                response.setStatus(NOT_MODIFIED);
                response.setEntity(null);
                return;
            }
        }
        if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.getMethod().equals("HEAD")) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
        response.setEntity(bytes, null, response.getMediaType());
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

    /** RFC 9110, 12.5.3: gzip or *, with a weight that is not zero. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(each -> !each.matches(".*;\\s*q=0(\\.0*)?"))
                .map(each -> each.split(";")[0].strip())
                .anyMatch(each -> each.equals("gzip") || each.equals("*"));
    }

    /** RFC 9110, 13.1.2: weak comparison, a list of tags or *. */
    private static boolean holds(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
