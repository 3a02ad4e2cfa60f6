package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A key that no longer exists.
 *
 * @param kind what it named
 * @param id the key that is gone
 * @param replacedBy the key to use instead, when there is one
 * @param since release from which it is gone
 */
public record Retired(RetiredKind kind, String id, @Nullable String replacedBy, String since) {}
