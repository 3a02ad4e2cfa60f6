package org.referredpain.answers;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Names;

/** How a list is walked: so many at a time, from a cursor on. */
public class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    @QueryParam("limit")
    @Parameter(
            description = "How many items to answer with.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"),
            example = "50")
    public @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "\"next\" of the part before. It holds for one release and one question.")
    public @Nullable String cursor;

    @Context
    @Parameter(hidden = true)
    public @Nullable UriInfo uri;

    /**
     * The part of a list that was asked for.
     *
     * @param all the whole list, in a fixed order
     * @param view how an item is shown
     * @throws Refusal when limit or cursor are not such
     */
    public <S, T> Page<T> page(Names names, List<S> all, Function<S, T> view) {
        int size = wholeNumber("limit", limit, USUAL, MOST);
        int from = start(names, all.size());
        int to = Math.min(from + size, all.size());
        List<T> items = all.subList(from, to).stream().map(view).toList();
        return new Page<>(Meta.of(names), items, all.size(), to < all.size() ? cursor(names, to) : null);
    }

    /**
     * A number from a query.
     *
     * @throws Refusal when it is not a whole number from 1 to {@code most}
     */
    public static int wholeNumber(String where, @Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
            throw Refusal.invalid(where, "%s must be a whole number from 1 to %d.".formatted(where, most));
        }
        return Integer.parseInt(text);
    }

    private int start(Names names, int total) {
        if (cursor == null) {
            return 0;
        }
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
        } catch (IllegalArgumentException e) {
            throw unusable("This cursor was not made by this service. Start again without one.");
        }
        if (parts.length != 3 || !parts[2].matches("[1-9][0-9]{0,6}") || Integer.parseInt(parts[2]) >= total) {
            throw unusable("This cursor was not made by this service. Start again without one.");
        }
        if (!parts[0].equals(names.snapshot().release().version())) {
            throw unusable("This cursor is of another release of the table. Start again without one.");
        }
        if (!parts[1].equals(question())) {
            throw unusable("This cursor is of another question. Start again without one.");
        }
        return Integer.parseInt(parts[2]);
    }

    private String cursor(Names names, int from) {
        String parts = names.snapshot().release().version() + ' ' + question() + ' ' + from;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
    }

    /** What is asked, without what only says which part of it and how it is shown. */
    private String question() {
        UriInfo asked = Objects.requireNonNull(uri);
        TreeMap<String, List<String>> rest = new TreeMap<>(asked.getQueryParameters());
        List.of("limit", "cursor", "language").forEach(rest::remove);
        return Integer.toHexString((asked.getPath() + rest).hashCode());
    }

    private static Refusal unusable(String message) {
        return Refusal.of(Refusal.Kind.INVALID_CURSOR, new Refusal.Fault("cursor", message, List.of()));
    }
}
