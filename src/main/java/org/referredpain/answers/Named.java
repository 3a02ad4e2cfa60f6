package org.referredpain.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Zone;

/** A thing by key and name. */
@Schema(description = "A symptom, zone, muscle or condition by key and name.")
public record Named(
        @Schema(description = "Permanent key.") String id,

        @Schema(description = "Name in the language asked for, else in English.")
        String name,

        @Schema(description = "Language of the name when it is not the one asked for.") @Nullable Language nameLanguage) {

    public static Named of(Names names, Symptom symptom) {
        return of(names, symptom.id(), names.of(symptom));
    }

    public static Named of(Names names, Zone zone) {
        return of(names, zone.id(), names.of(zone));
    }

    public static Named of(Names names, Muscle muscle) {
        return of(names, muscle.id(), names.of(muscle));
    }

    public static Named of(Names names, Condition condition) {
        return of(names, condition.id(), names.of(condition));
    }

    private static Named of(Names names, String id, Names.Name name) {
        return new Named(id, name.text(), name.language() == names.language() ? null : name.language());
    }
}
