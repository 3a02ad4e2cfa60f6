package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * The code of one of ours in another system.
 *
 * @param kind what is coded
 * @param id its key
 * @param system the system
 * @param code the code
 * @param display the system's own label, where its terms and our reading allow
 * @param version edition of the system
 * @param match whether the code means the same or something broader or inexact
 */
public record Code(
        CodeKind kind,
        String id,
        String system,
        String code,
        @Nullable String display,
        String version,
        CodeMatch match) {}
