package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * When a source says that a treatment must not be given, or only with caution.
 *
 * @param id permanent key
 * @param name short name
 * @param level absolute: not at all; relative: only with caution
 * @param technique the technique it holds for; empty for all
 * @param advice what to do, in plain words
 * @param source who says so
 */
public record Contraindication(
        String id,
        String name,
        ContraindicationLevel level,
        @Nullable String technique,
        String advice,
        String source) {}
