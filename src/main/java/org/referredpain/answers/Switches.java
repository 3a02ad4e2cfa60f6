package org.referredpain.answers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/**
 * What can be switched off, under {@code referred-pain.allow}, where the law takes a service that reads what people say,
 * or weighs several symptoms, for more than a book.
 */
@ConfigMapping(prefix = "referred-pain.allow")
public interface Switches {

    /** Whether text is read, by itself or beside a lookup. */
    @WithDefault("true")
    boolean freeText();

    /** Whether more than one symptom can be asked at once, and which to ask about next. */
    @WithDefault("true")
    boolean severalSymptoms();

    /**
     * Refuses a text where none is read.
     *
     * @throws Refusal when it is switched off
     */
    default void requireFreeText(String where) {
        if (!freeText()) {
            throw off(where, "Free text is switched off where this service runs. Ask by keys; see /v1/suggestions.");
        }
    }

    /**
     * Refuses a question that weighs symptoms against each other where that is not wanted.
     *
     * @throws Refusal when it is switched off
     */
    default void requireSeveralSymptoms(String where) {
        if (!severalSymptoms()) {
            throw off(where, "Only one symptom at a time can be asked where this service runs.");
        }
    }

    private static Refusal off(String where, String message) {
        return Refusal.of(Refusal.Kind.SWITCHED_OFF, new Refusal.Fault(where, message, List.of()));
    }
}
