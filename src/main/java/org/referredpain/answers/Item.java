package org.referredpain.answers;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.referredpain.knowledge.Source;

/**
 * One row of the table.
 *
 * @param <T> of which table
 */
@Schema(description = "One row of the table.")
public record Item<T>(
        Meta meta,
        @Schema(description = "The row.") T item,

        @Schema(description = "Every source cited here, by key.")
        Map<String, Source> sources) {}
