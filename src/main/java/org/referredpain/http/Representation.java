package org.referredpain.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they travel, and the strong tag that names them.
 *
 * @param body the bytes in their encoding; the server sends one buffer as often as it is asked to
 * @param gzip whether that is gzip
 * @param etag with its quotes
 */
record Representation(Buffer body, boolean gzip, String etag) {

    static final String VARY = "Accept-Encoding, Accept-Language";

    /** A new release changes answers at once; a cache may keep them, but asks whether they are still the same. */
    static final String CACHEABLE = "public, max-age=60, must-revalidate";

    /** Below this gzip makes an answer longer or hardly shorter. */
    private static final int WORTH_COMPRESSING = 512;

    /** 128 bits of the digest: nobody forges a cache entry of public data, and chance will not meet another. */
    private static final int ETAG_BYTES = 16;

    private static final Pattern NEVER = Pattern.compile(".*;\\s*q=0(\\.0*)?");

    static Representation plain(byte[] bytes) {
        return new Representation(Buffer.buffer(bytes), false, etag(bytes));
    }

    /** @param level of {@link Deflater}: fast for bytes that are sent once, best for those that are kept */
    static Representation gzipped(byte[] bytes, int level) {
        byte[] gzip = gzip(bytes, level);
        return new Representation(Buffer.buffer(gzip), true, etag(gzip));
    }

    static boolean worthCompressing(byte[] bytes) {
        return bytes.length >= WORTH_COMPRESSING;
    }

    /** RFC 9110, 13.1.2: weak comparison, a list of tags or *. */
    boolean heldBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    /** RFC 9110, 12.5.3: gzip or *, with a weight that is not zero. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip, ")) {
            // What browsers send; the rest only takes longer.
            return true;
        }
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(each -> !NEVER.matcher(each).matches())
                .map(each -> each.split(";")[0].strip())
                .anyMatch(each -> each.equals("gzip") || each.equals("*"));
    }

    static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new Gzip(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The platform's stream knows one level only. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
