package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * The terms of a coding system.
 *
 * @param id key of the system
 * @param name its name and edition
 * @param terms terms of use in short
 * @param url address of the terms
 * @param attribution how to name it
 */
public record Licence(
        String id, String name, String terms, @Nullable String url, String attribution) {}
