package org.referredpain.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.referredpain.knowledge.Release;
import org.referredpain.knowledge.Retired;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.Tables;
import org.referredpain.knowledge.Zone;

/** Keys are permanent: one that is gone says so, and names what took its place. */
class LookupsTest {

    private static final Snapshot TABLE = Snapshot.of(
            new Release("1.0.0", "0", LocalDate.EPOCH),
            new Tables(
                    List.of(),
                    List.of(),
                    List.of(new Zone("leg", null, "Leg", true)),
                    List.of(new Symptom("ache", null, SymptomKind.PAIN, "leg", "Ache", "It aches.")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            new Retired(RetiredKind.SYMPTOM, "old-ache", "ache", "0.2.0"),
                            new Retired(RetiredKind.SYMPTOM, "gone-ache", null, "0.3.0"))));

    @Test
    void a_retired_key_in_a_path_is_gone_and_names_its_replacement() {
        Refusal refusal = refusedInPath("old-ache");
        assertEquals(410, refusal.kind().status());
        assertEquals(Optional.of("ache"), refusal.replacedBy());
        assertEquals("The symptom old-ache is retired since release 0.2.0; use ache instead.", refusal.getMessage());
    }

    @Test
    void a_retired_key_without_replacement_is_just_gone() {
        Refusal refusal = refusedInPath("gone-ache");
        assertEquals(410, refusal.kind().status());
        assertEquals(Optional.empty(), refusal.replacedBy());
        assertEquals("The symptom gone-ache is retired since release 0.3.0.", refusal.getMessage());
    }

    @Test
    void a_retired_key_in_a_question_is_refused_with_its_replacement() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Lookups.inQuestion(
                        TABLE, RetiredKind.SYMPTOM, "symptom", "old-ache", Optional.empty(), List.of("ache")));
        assertEquals(400, refusal.kind().status());
        assertEquals(List.of("ache"), refusal.faults().get(0).suggestions());
    }

    @Test
    void a_key_that_never_was_names_those_like_it() {
        Refusal refusal = refusedInPath("achee");
        assertEquals(404, refusal.kind().status());
        assertEquals(List.of("ache"), refusal.faults().get(0).suggestions());
    }

    private static Refusal refusedInPath(String id) {
        return assertThrows(
                Refusal.class,
                () -> Lookups.inPath(
                        TABLE,
                        RetiredKind.SYMPTOM,
                        id,
                        TABLE.symptom(id),
                        TABLE.tables().symptoms(),
                        Symptom::id));
    }
}
