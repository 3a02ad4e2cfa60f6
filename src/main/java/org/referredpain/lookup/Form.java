package org.referredpain.lookup;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Picture;

/** In which form a lookup is answered, and how many candidates that form holds. */
enum Form {
    JSON(10, 100),
    PICTURE(3, 6);

    private static final List<Variant> VARIANTS =
            List.of(variant(MediaType.APPLICATION_JSON), variant(Picture.MEDIA_TYPE));

    private final int usual;
    private final int most;

    Form(int usual, int most) {
        this.usual = usual;
        this.most = most;
    }

    /** The form that a request prefers; JSON where it does not care. */
    static Form of(Request request, @Nullable String accept) {
        // Nearly all ask for JSON or for anything; only the rest is worth weighing.
        if (accept == null || !accept.contains("image/")) {
            return JSON;
        }
        Variant best = request.selectVariant(VARIANTS);
        return best != null && best.getMediaType().getType().equals("image") ? PICTURE : JSON;
    }

    /** How many candidates it answers with when nobody says. */
    int usual() {
        return usual;
    }

    /** How many candidates it can hold. */
    int most() {
        return most;
    }

    /** As other answers have it, where the framework writes it. */
    String mediaType() {
        return switch (this) {
            case JSON -> MediaType.APPLICATION_JSON + ";charset=UTF-8";
            case PICTURE -> Picture.MEDIA_TYPE;
        };
    }

    private static Variant variant(String type) {
        return Variant.mediaTypes(MediaType.valueOf(type)).build().get(0);
    }
}
