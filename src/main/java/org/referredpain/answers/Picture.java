package org.referredpain.answers;

/**
 * An answer that is drawn.
 *
 * @param svg the whole document, which is valid on its own
 */
public record Picture(String svg) {

    /** What a picture is sent as. */
    public static final String MEDIA_TYPE = "image/svg+xml";
}
