package org.referredpain.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a source about treatment: how long, how often, how sore, how much.
 *
 * @param id permanent key
 * @param kind what it is about
 * @param technique the technique it is about; empty for treatment in general
 * @param name short name
 * @param low lower value, as printed
 * @param high higher value, as printed; the same where one number is given
 * @param unit unit of the values
 * @param note what else the source says of it
 * @param source who says so
 */
public record CareFact(
        String id,
        CareFactKind kind,
        @Nullable String technique,
        String name,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable String note,
        String source) {}
