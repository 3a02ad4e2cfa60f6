package org.referredpain.atlas;

import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Side;

/** What a picture of one muscle can be asked: for which side it is drawn, and with how many words. */
public class MapAsking {

    @QueryParam("side")
    @Parameter(
            description = "On which side of the person the muscle is that is drawn: left, right or both.",
            schema =
                    @Schema(
                            enumeration = {"left", "right", "both"},
                            defaultValue = "right"),
            example = "right")
    public @Nullable String side;

    @QueryParam("view")
    @Parameter(
            description =
                    "full, or brief: only the body, for a page that has the words beside it. The text alternative is "
                            + "whole in both.",
            schema =
                    @Schema(
                            enumeration = {"full", "brief"},
                            defaultValue = "full"),
            example = "full")
    public @Nullable String view;

    /**
     * Whether only the body is wanted.
     *
     * @throws Refusal when the view is none
     */
    public boolean brief() {
        if (view == null || view.equals("full")) {
            return false;
        }
        if (view.equals("brief")) {
            return true;
        }
        throw Refusal.invalid("view", "view must be full or brief.");
    }

    /**
     * The side asked for.
     *
     * @throws Refusal when it is none
     */
    public Side side() {
        return side == null
                ? Side.RIGHT
                : Stream.of(Side.values())
                        .filter(each -> each.code().equals(side))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("side", "side must be left, right or both."));
    }
}
