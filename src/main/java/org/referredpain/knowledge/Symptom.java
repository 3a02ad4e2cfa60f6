package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can report, in a tree.
 *
 * @param id permanent key; never the same as a zone's
 * @param parent the broader symptom
 * @param kind what sort of symptom it is
 * @param zone where it is felt; a pain always has one
 * @param name english name
 * @param definition one plain sentence
 */
public record Symptom(
        String id,
        @Nullable String parent,
        SymptomKind kind,
        @Nullable String zone,
        String name,
        String definition) {}
