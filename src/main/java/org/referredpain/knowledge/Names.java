package org.referredpain.knowledge;

import java.util.Optional;

/** The names of things in one language, English where the table has no other. */
public record Names(Snapshot snapshot, Language language) {

    /**
     * A name.
     *
     * @param text as a person reads it
     * @param language the language it is in, which is not always the one asked for
     */
    public record Name(String text, Language language) {}

    public Name of(Symptom symptom) {
        return name(TermKind.SYMPTOM, symptom.id(), symptom.name());
    }

    public Name of(Zone zone) {
        return name(TermKind.ZONE, zone.id(), zone.name());
    }

    public Name of(Muscle muscle) {
        return name(TermKind.MUSCLE, muscle.id(), muscle.name());
    }

    public Name of(Condition condition) {
        return name(TermKind.CONDITION, condition.id(), condition.name());
    }

    private Name name(TermKind kind, String id, String english) {
        Optional<String> translated =
                language == Language.EN ? Optional.empty() : snapshot.preferredTerm(kind, id, language);
        return translated.map(text -> new Name(text, language)).orElse(new Name(english, Language.EN));
    }
}
