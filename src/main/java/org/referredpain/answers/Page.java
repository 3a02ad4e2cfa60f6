package org.referredpain.answers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param <T> of what
 */
@Schema(description = "A part of a list.")
public record Page<T>(
        Meta meta,

        @Schema(description = "This part of the list, in its fixed order.")
        List<T> items,

        @Schema(description = "Length of the whole list.") int total,

        @Schema(description = "Give it back as \"cursor\" for the next part; absent in the last.") @Nullable String next) {}
