package org.referredpain.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.release.PackagedTable;

/** Over all symptoms, and all pairs of them. */
class RedFlagsTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();
    private static final List<String> SYMPTOMS =
            TABLE.tables().symptoms().stream().map(Symptom::id).toList();

    @Test
    void every_group_raises_its_flag_and_so_does_anything_broader_or_narrower() {
        TABLE.redFlagGroups().forEach((flag, groups) -> {
            for (List<String> group : groups) {
                assertTrue(raised(group).contains(flag), flag + " by " + group);
                for (int i = 0; i < group.size(); i++) {
                    List<String> instead = new ArrayList<>(TABLE.symptomTree().ancestors(group.get(i)));
                    instead.addAll(TABLE.symptomTree().descendants(group.get(i)));
                    for (String other : instead) {
                        List<String> asked = new ArrayList<>(group);
                        asked.set(i, other);
                        assertTrue(raised(asked).contains(flag), flag + " by " + asked);
                    }
                }
            }
        });
    }

    @Test
    void a_second_symptom_never_removes_a_flag() {
        Map<String, Set<String>> alone = new HashMap<>();
        SYMPTOMS.forEach(symptom -> alone.put(symptom, raised(List.of(symptom))));
        for (int i = 0; i < SYMPTOMS.size(); i++) {
            for (int j = i + 1; j < SYMPTOMS.size(); j++) {
                Set<String> both = raised(List.of(SYMPTOMS.get(i), SYMPTOMS.get(j)));
                assertTrue(both.containsAll(alone.get(SYMPTOMS.get(i))), SYMPTOMS.get(i) + "+" + SYMPTOMS.get(j));
                assertTrue(both.containsAll(alone.get(SYMPTOMS.get(j))), SYMPTOMS.get(i) + "+" + SYMPTOMS.get(j));
            }
        }
    }

    @Test
    void saying_that_a_symptom_is_absent_removes_no_flag_but_lists_it_below() {
        for (String symptom : SYMPTOMS) {
            List<RedFlags.Raised> absent = RedFlags.raisedBy(TABLE, List.of(), List.of(symptom));
            assertEquals(raised(List.of(symptom)), keys(absent));
            List<Boolean> below = RedFlags.raisedBy(TABLE, List.of("heel-pain"), List.of(symptom)).stream()
                    .map(RedFlags.Raised::onlyByAbsent)
                    .toList();
            assertEquals(below.stream().sorted(Comparator.naturalOrder()).toList(), below);
        }
    }

    @Test
    void every_pain_raises_a_flag() {
        TABLE.tables().symptoms().stream()
                .filter(symptom -> symptom.kind() == SymptomKind.PAIN)
                .forEach(symptom -> assertTrue(!raised(List.of(symptom.id())).isEmpty(), symptom.id()));
    }

    @ParameterizedTest(name = "{0} comes first for {1}")
    @CsvSource({
        "giant-cell-arteritis, temporal-headache+jaw-pain+tinnitus",
        "giant-cell-arteritis, temporal-headache+jaw-pain",
        "cauda-equina, low-back-pain+saddle-numbness",
        "heart-attack, chest-pain+sweating",
        "stroke, face-drooping+slurred-speech",
        "tinnitus-suicidal-thoughts, tinnitus+suicidal-thoughts"
    })
    void the_flag_whose_symptoms_are_named_comes_first(String flag, String asked) {
        assertEquals(
                flag,
                RedFlags.raisedBy(TABLE, List.of(asked.split("\\+")), List.of())
                        .get(0)
                        .flag()
                        .id());
    }

    @ParameterizedTest(name = "{0} can hide {1}")
    @CsvSource({
        "jaw-pain, heart-attack",
        "jaw-pain, angina",
        "temporal-headache, giant-cell-arteritis",
        "neck-pain, carotid-artery-dissection",
        "neck-pain, vertebral-artery-dissection",
        "occipital-headache, vertebral-artery-dissection",
        "headache, thunderclap-headache",
        "headache, meningitis",
        "headache, raised-pressure-in-the-head",
        "tinnitus, sudden-hearing-loss",
        "tinnitus, pulsatile-tinnitus",
        "tinnitus, tinnitus-suicidal-thoughts",
        "dizziness, sudden-vertigo",
        "arm-weakness, stroke",
        "eye-pain, acute-glaucoma",
        "toothache, dental-infection",
        "throat-pain, throat-closing",
        "neck-pain, neck-back-injury",
        "chest-pain, pulmonary-embolism",
        "chest-pain, pneumothorax",
        "chest-pain, aortic-dissection",
        "low-back-pain, cauda-equina",
        "low-back-pain, abdominal-aortic-aneurysm",
        "calf-pain, deep-vein-thrombosis",
        "lower-abdominal-pain, appendicitis",
        "lower-abdominal-pain, ectopic-pregnancy",
        "testicular-pain, testicular-torsion",
        "shoulder-pain, polymyalgia-rheumatica",
        "knee-pain, septic-arthritis",
        "shin-pain, compartment-syndrome",
        "achilles-tendon-pain, achilles-rupture",
        "flank-pain, kidney-infection",
        "fainting, heart-attack",
        "painful-breathing, pulmonary-embolism",
        "painful-breathing, pneumothorax",
        "painful-chewing, giant-cell-arteritis",
        "light-sensitivity, meningitis",
        "sweating, heart-attack"
    })
    void what_a_symptom_can_hide_is_said(String symptom, String flag) {
        assertTrue(
                raised(List.of(symptom)).contains(flag),
                () -> raised(List.of(symptom)).toString());
    }

    private static Set<String> raised(List<String> asked) {
        return keys(RedFlags.raisedBy(TABLE, asked, List.of()));
    }

    private static Set<String> keys(List<RedFlags.Raised> raised) {
        return raised.stream().map(each -> each.flag().id()).collect(Collectors.toSet());
    }
}
