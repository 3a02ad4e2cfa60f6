package org.referredpain.atlas;

import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Side;

/** What a picture of one muscle can be asked: for which side it is drawn. */
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
